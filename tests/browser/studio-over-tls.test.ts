import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {getCACertificates, setDefaultCACertificates} from 'node:tls'

import type {Browser} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'

import {DOOR_PATH} from '../../lake/door/door-messages.ts'
import {testCertificate} from '../../lake/http/test-certificate.ts'
import {startCommand} from '../commands/command-process.ts'
import {eventually} from '../support/eventually.ts'
import {launchBrowser} from '../support/launch-browser.ts'
import {LAKE_PORT, type RunningDateline, startDateline} from '../support/start-dateline.ts'
import {storyForm} from '../support/story-form.ts'
import {studioReady} from '../support/studio-ready.ts'
import {studioVisits} from '../support/studio-visits.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'

let folder: TemporaryFolder
let settings: Record<string, string>
let dateline: RunningDateline
let browser: Browser
const visits = studioVisits(
  () => browser,
  () => dateline.studioUrl,
)

beforeAll(async () => {
  folder = temporaryFolder('tls')
  const {cert, key} = await testCertificate()
  const files = {LAKE_TLS_CERT: join(folder.path, 'cert.pem'), LAKE_TLS_KEY: join(folder.path, 'key.pem')}
  writeFileSync(files.LAKE_TLS_CERT, cert)
  writeFileSync(files.LAKE_TLS_KEY, key)
  setDefaultCACertificates([...getCACertificates(), cert])
  settings = {...files, LAKE_PORT: String(LAKE_PORT), DATELINE_DATA: join(folder.path, 'data')}
  ;[dateline, browser] = await Promise.all([
    startDateline(settings['DATELINE_DATA'] ?? '', files),
    launchBrowser(),
  ])
})

afterEach(() => visits.end())

afterAll(async () => {
  await browser?.close()
  await dateline?.stop()
  folder?.remove()
})

test('with a certificate, tabs send and receive edits by HTTP/2, without a door', async () => {
  await dateline.administrator.create({_id: 'drafts.shared', _type: 'article', headline: 'Shared'})
  const sockets: string[] = []
  const [left, right] = await Promise.all([
    visits.open('/desk/stories;shared'),
    visits.open('/desk/stories;shared'),
  ])
  left.page.on('websocket', (socket) => sockets.push(socket.url()))
  const protocols = new Set<string | undefined>()
  const session = await left.context.newCDPSession(left.page)
  session.on('Network.responseReceived', ({response}) => {
    if (response.url.startsWith(`${dateline.lakeUrl}/`)) protocols.add(response.protocol)
  })
  await session.send('Network.enable')
  await left.page.reload()
  await studioReady(left.page)
  const [one, two] = [storyForm(left.page), storyForm(right.page)]
  await one.headline.fill('From the left')
  await eventually(() => two.headline.inputValue()).toBe('From the left')
  await two.headline.fill('From the right')
  await eventually(() => one.headline.inputValue()).toBe('From the right')
  await one.preview.getByText('From the right').first().waitFor()

  expect({protocols: [...protocols], doors: sockets.filter((url) => url.includes(DOOR_PATH))}).toEqual({
    protocols: ['h2'],
    doors: [],
  })
  expect(sockets).not.toEqual([])
  expect(await visits.end()).toEqual([])
})

test('the commands find the lake, and speak to it', async () => {
  const command = startCommand('query', ['*[_type == "article" && defined(slug)][0].slug.current'], settings)
  expect(await command.ended).toEqual({
    status: 0,
    stdout: expect.stringContaining('putin-says-russia-expects-chinas-xi'),
    stderr: '',
  })
})
