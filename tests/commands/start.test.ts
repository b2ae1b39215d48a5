import {existsSync, readFileSync, readlinkSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'

import {createClient, type SanityClient} from '@sanity/client'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'

import {PROJECT_DIRECTORY} from '../support/start-dateline.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'
import {endCommands, FIRST_PORT, isPortFree, type RunningCommand, startCommand} from './command-process.ts'

const STUDIO_PORT = FIRST_PORT + 3
const LAKE_PORT = FIRST_PORT + 4
const FINGERPRINT = join(PROJECT_DIRECTORY, '.sanity/studio', `local-${LAKE_PORT}.fingerprint`)

let folder: TemporaryFolder

beforeAll(() => {
  folder = temporaryFolder('start')
})

afterEach(endCommands)

afterAll(() => {
  folder.remove()
})

function start(data: string, variables: Record<string, string> = {}): RunningCommand {
  return startCommand('start', [], {
    STUDIO_PORT: String(STUDIO_PORT),
    LAKE_PORT: String(LAKE_PORT),
    DATELINE_DATA: join(folder.path, data),
    ...variables,
  })
}

function client(token: string): SanityClient {
  return createClient({
    projectId: 'dateline',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: `http://localhost:${LAKE_PORT}`,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token,
  })
}

const IMPORTING = `› The dataset is empty: importing the story
› Read “Putin says Russia expects China's Xi to make state visit in spring”
  1 note; npm run seed -- --report shows all
› Uploaded the stand-in picture
✔ The stories are in: 8 created.
`

const running = (data: string) => `
✔ Dateline is running.

  Studio  http://localhost:${STUDIO_PORT}
  API     http://localhost:${LAKE_PORT}  (project dateline, dataset production)
  Shared  http://localhost:${LAKE_PORT + 100}  (opens the links that editors share)
  Data    ${join(folder.path, data)}
  Query   npm run query -- '*[_type == "article"]{headline}'
  Stop    Ctrl-C
`

const stopped = (data: string) => `
✔ Stopped. Everything saved is in ${join(folder.path, data)}; npm start goes on from there.
`

async function expectAllGone(command: RunningCommand): Promise<void> {
  expect([command.isAnythingLeft(), await isPortFree(STUDIO_PORT), await isPortFree(LAKE_PORT)]).toEqual([
    false,
    true,
    true,
  ])
}

describe('stopped before it runs', () => {
  test.each([
    ['SIGINT', 'command', 'Building the Studio'],
    ['SIGINT', 'group', 'Building the Studio'],
    ['SIGTERM', 'command', 'Building the Studio'],
    ['SIGINT', 'command', 'importing the story'],
    ['SIGINT', 'group', 'importing the story'],
    ['SIGTERM', 'group', 'importing the story'],
  ] as const)('by %s to the %s at “%s”', async (signal, to, moment) => {
    rmSync(FINGERPRINT, {force: true})
    const data = `early ${signal} ${to} ${moment}`
    const command = start(data)
    await command.printed(moment)
    command.send(signal, to)
    expect(await command.ended).toEqual({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(
        new RegExp(`^› Starting the Content Lake\\n[^]*${stopped(data).replaceAll('.', '\\.')}$`),
      ),
    })
    await expectAllGone(command)
    // A build that was broken off is not taken for whole.
    expect(existsSync(FINGERPRINT)).toBe(false)
  })
})

describe('a first start and those after it', () => {
  let token: string
  let first: unknown

  test('builds, imports, says where everything is, and stops with Ctrl-C', async () => {
    rmSync(FINGERPRINT, {force: true})
    const command = start('data')
    await command.printed('Ctrl-C')
    const tokenFile = join(folder.path, 'data', 'administrator-token')
    token = readFileSync(tokenFile, 'utf8').trim()
    expect([
      (statSync(tokenFile).mode & 0o777).toString(8),
      (statSync(join(folder.path, 'data')).mode & 0o777).toString(8),
    ]).toEqual(['600', '700'])
    first = await client(token).fetch('*|order(_id)')
    const page = await fetch(`http://localhost:${STUDIO_PORT}/`)
    expect([page.status, (await page.text()).includes('Content-Security-Policy')]).toEqual([200, true])

    command.send('SIGINT', 'group')
    expect(await command.ended).toEqual({
      status: 0,
      stderr: '',
      stdout: `› Starting the Content Lake
› Building the Studio; this happens at the first start and after changes
${IMPORTING}${running('data')}${stopped('data')}`,
    })
    await expectAllGone(command)
  })

  test.each([
    ['SIGINT', 'command'],
    ['SIGTERM', 'command'],
    ['SIGHUP', 'group'],
  ] as const)('goes on with what is there, and stops by %s to the %s', async (signal, to) => {
    const command = start('data')
    await command.printed('Ctrl-C')
    expect(await client(token).fetch('*|order(_id)')).toEqual(first)
    command.send(signal, to)
    expect(await command.ended).toEqual({
      status: 0,
      stderr: '',
      stdout: `› Starting the Content Lake
✔ The Studio is built already.
✔ The dataset has 1 story.
${running('data')}${stopped('data')}`,
    })
    await expectAllGone(command)
  })

  test('takes a Ctrl-C that arrives twice for one, as npm passes it on', async () => {
    const command = start('data')
    await command.printed('Ctrl-C')
    command.send('SIGINT', 'group')
    command.send('SIGINT', 'command')
    expect(await command.ended).toMatchObject({status: 0, stderr: ''})
    await expectAllGone(command)
  })

  test.runIf(existsSync('/proc'))('ends with one sentence when the Studio is killed', async () => {
    const command = start('data')
    await command.printed('Ctrl-C')
    const [studio, ...others] = childrenOf(command.pid)
    expect([readlinkSync(`/proc/${studio}/exe`), others]).toEqual([process.execPath, []])
    process.kill(Number(studio), 'SIGKILL')
    const {status, stderr} = await command.ended
    expect({status, stderr: stderr.split(' Its last words:')[0]?.trimEnd()}).toEqual({
      status: 1,
      stderr:
        '✖ The Studio stopped by itself (SIGKILL), so the rest was stopped too. What was saved is safe: start again.',
    })
    await expectAllGone(command)
  })

  test('leaves nothing running when it is killed outright', async () => {
    const command = start('data')
    await command.printed('Ctrl-C')
    command.send('SIGKILL', 'command')
    await command.ended
    await expect.poll(() => command.isAnythingLeft(), {timeout: 20_000}).toBe(false)
    await expectAllGone(command)
  })
})

test('the token of the environment is the administrator’s, and no other is made', async () => {
  const token = 'a-token-of-the-environment-that-is-long-enough'
  const command = start('token', {LAKE_TOKEN: token})
  await command.printed('Ctrl-C')
  expect(await client(token).fetch('count(*[_type == "article"])')).toBe(1)
  await expect(client('another-token-that-is-long-enough-for-anyone').fetch('1')).rejects.toMatchObject({
    statusCode: 401,
  })
  command.send('SIGINT', 'group')
  expect((await command.ended).status).toBe(0)
  expect(existsSync(join(folder.path, 'token', 'administrator-token'))).toBe(false)
})

function childrenOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
}
