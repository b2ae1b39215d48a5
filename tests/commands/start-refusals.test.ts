import {mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'

import {afterEach, beforeEach, describe, expect, test} from 'vitest'

import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'
import {endCommands, FIRST_PORT, isPortFree, startCommand} from './command-process.ts'

const STUDIO_PORT = FIRST_PORT
const LAKE_PORT = FIRST_PORT + 1
const PORTS = {STUDIO_PORT: String(STUDIO_PORT), LAKE_PORT: String(LAKE_PORT)}

let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('start')
})

afterEach(async () => {
  await endCommands()
  folder.remove()
})

/** What `npm start` says, once it has ended and left nothing running. */
async function refusal(variables: Record<string, string>, args: readonly string[] = []): Promise<string> {
  const command = startCommand('start', args, {
    ...PORTS,
    DATELINE_DATA: join(folder.path, 'data'),
    ...variables,
  })
  const {status, stderr} = await command.ended
  expect({status, left: command.isAnythingLeft()}).toEqual({status: 1, left: false})
  return stderr
}

describe('a port that is taken', () => {
  test.each([
    ['STUDIO_PORT', STUDIO_PORT, 'the Studio'],
    ['LAKE_PORT', LAKE_PORT, 'the Content Lake'],
    ['SITE_PORT', LAKE_PORT + 100, 'shared previews'],
  ])('%s by any program', async (variable, port, what) => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
    try {
      expect(await refusal({})).toBe(
        `✖ Port ${port}, for ${what}, is taken. Stop what uses it (perhaps another Dateline), or set ${variable} to another port.\n`,
      )
      expect(readdirSync(folder.path)).toEqual([])
    } finally {
      await new Promise((resolve) => server.close(resolve))
    }
    expect([await isPortFree(STUDIO_PORT), await isPortFree(LAKE_PORT)]).toEqual([true, true])
  })

  test('LAKE_PORT by a running lake, which goes on', async () => {
    const lake = startCommand('lake', [], {...PORTS, DATELINE_DATA: join(folder.path, 'other')})
    await lake.printed('Ctrl-C')
    expect(await refusal({})).toBe(
      `✖ Port ${LAKE_PORT}, for the Content Lake, is taken. Stop what uses it (perhaps another Dateline), or set LAKE_PORT to another port.\n`,
    )
    expect(await (await fetch(`http://localhost:${LAKE_PORT}/v1/ping`)).text()).toBe('PONG')
    lake.send('SIGINT', 'command')
    expect((await lake.ended).status).toBe(0)
  })
})

describe('a data folder that cannot be used', () => {
  test('because it cannot be made', async () => {
    writeFileSync(join(folder.path, 'file'), '')
    const data = join(folder.path, 'file', 'data')
    expect(await refusal({DATELINE_DATA: data})).toBe(
      `✖ The data folder ${data} cannot be written. Give yourself write access to it, or set DATELINE_DATA to another folder.\n`,
    )
  })

  test('because it cannot be made, with a token from the environment', async () => {
    writeFileSync(join(folder.path, 'file'), '')
    const data = join(folder.path, 'file', 'data')
    expect(await refusal({DATELINE_DATA: data, LAKE_TOKEN: 'x'.repeat(32)})).toMatch(
      new RegExp(`^✖ [^\\n]*${data}[^\\n]*writable[^\\n]*\\n$`),
    )
  })

  test('because another lake has it open', async () => {
    const data = join(folder.path, 'data')
    const lake = startCommand('lake', [], {LAKE_PORT: String(FIRST_PORT + 2), DATELINE_DATA: data})
    await lake.printed('Ctrl-C')
    expect(await refusal({DATELINE_DATA: data})).toBe(
      `✖ Another process has ${join(data, 'lake.sqlite')} open. Only one lake can use a data folder: stop the other one, or start this one with another data folder.\n`,
    )
  })

  test('because what is in it is no database', async () => {
    const data = join(folder.path, 'data')
    mkdirSync(data)
    writeFileSync(join(data, 'lake.sqlite'), 'This is a shopping list, and not a short one: '.repeat(100))
    expect(await refusal({DATELINE_DATA: data})).toBe(
      `✖ ${join(data, 'lake.sqlite')} is damaged, or is no SQLite database. Restore it from a backup, or move it away to start with an empty lake.\n`,
    )
  })
})

test.each([
  [{STUDIO_PORT: 'http'}, 'STUDIO_PORT is "http", but a port is a whole number from 1 to 65535.'],
  [{LAKE_PORT: '65536'}, 'LAKE_PORT is "65536", but a port is a whole number from 1 to 65535.'],
  [
    {LAKE_TOKEN: 'secret'},
    'LAKE_TOKEN must be at least 32 printable characters without spaces. Leave it empty to have one generated.',
  ],
  [
    {SANITY_STUDIO_PROJECT_ID: 'abc123'},
    'SANITY_STUDIO_PROJECT_ID is set but SANITY_STUDIO_DATASET is not. Set both for a hosted project, or neither for the embedded lake.',
  ],
  [
    {SANITY_STUDIO_DATASET: 'production'},
    'SANITY_STUDIO_DATASET is set but SANITY_STUDIO_PROJECT_ID is not. Set both for a hosted project, or neither for the embedded lake.',
  ],
])('settings %j', async (variables, message) => {
  expect(await refusal(variables)).toBe(`✖ ${message}\n`)
  expect(readdirSync(folder.path)).toEqual([])
})

test('arguments, which it does not take', async () => {
  expect(await refusal({}, ['--port', '4000'])).toBe(
    '✖ Unknown option --port. Usage: npm start, with its settings in .env or the environment (see .env.example)\n',
  )
})
