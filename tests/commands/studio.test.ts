import {join} from 'node:path'

import {afterEach, beforeEach, expect, test} from 'vitest'

import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'
import {endCommands, FIRST_PORT, isPortFree, startCommand} from './command-process.ts'

const STUDIO_PORT = FIRST_PORT + 9
const LAKE_PORT = FIRST_PORT + 10

let folder: TemporaryFolder
let variables: Record<string, string>

beforeEach(() => {
  folder = temporaryFolder('studio')
  variables = {
    STUDIO_PORT: String(STUDIO_PORT),
    LAKE_PORT: String(LAKE_PORT),
    DATELINE_DATA: join(folder.path, 'data'),
  }
})

afterEach(async () => {
  await endCommands()
  folder.remove()
})

test('serves the Studio from its sources against the lake that runs, with the policy', async () => {
  const lake = startCommand('lake', [], variables)
  await lake.printed('Ctrl-C')
  const studio = startCommand('studio', [], variables)
  await studio.printed('running at')
  const page = await fetch(`http://localhost:${STUDIO_PORT}/`)
  const html = await page.text()
  expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')])
  expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'self'; `)
  expect(html).toContain(`http://localhost:${LAKE_PORT}`)
  expect(html).not.toMatch(/data-sanity-core|core\.sanity-cdn\.com/)

  studio.send('SIGINT', 'group')
  const {status, stdout} = await studio.ended
  expect(status).toBe(0)
  expect(stdout).toMatch(
    new RegExp(
      `^› Starting the Studio's development server at http://localhost:${STUDIO_PORT}; it follows changes to the code
  It edits what is in ${variables['DATELINE_DATA']}, through the lake at http://localhost:${LAKE_PORT}.
[^]*
✔ Stopped.
$`,
    ),
  )
  expect([studio.isAnythingLeft(), await isPortFree(STUDIO_PORT)]).toEqual([false, true])
})

test('says what it needs when no lake runs, and stops when it is told alone', async () => {
  const studio = startCommand('studio', [], variables)
  await studio.printed('running at')
  studio.send('SIGTERM', 'command')
  const {status, stderr} = await studio.ended
  expect({status, firstLine: stderr.split('\n')[0], left: studio.isAnythingLeft()}).toEqual({
    status: 0,
    firstLine: `! It needs the lake at http://localhost:${LAKE_PORT}, which is not running: npm run lake, in another terminal.`,
    left: false,
  })
})
