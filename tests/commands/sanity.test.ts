import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'

import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'
import {endCommands, FIRST_PORT, isPortFree, runCommand, startCommand} from './command-process.ts'

const LAKE_PORT = FIRST_PORT + 20

let folder: TemporaryFolder
let variables: Record<string, string>

beforeAll(() => {
  folder = temporaryFolder('sanity')
  variables = {LAKE_PORT: String(LAKE_PORT), DATELINE_DATA: folder.path, CI: 'true'}
})

afterEach(endCommands)

afterAll(() => folder.remove())

test('starts a lake for the time of the command', async () => {
  expect(await runCommand('sanity', ['datasets', 'create', 'trial'], variables)).toMatchObject({status: 0})
  expect(await runCommand('sanity', ['datasets', 'list'], variables)).toMatchObject({
    status: 0,
    stdout: 'production\nproduction-comments\ntrial\n',
  })
  expect(await isPortFree(LAKE_PORT)).toBe(true)
})

test('uses the lake that is running, and leaves it running', async () => {
  const lake = startCommand('lake', [], variables)
  await lake.printed('Ctrl-C')
  expect(await runCommand('sanity', ['documents', 'query', '{"count": count(*)}'], variables)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^{\s*"count": 0\s*}\s*$/),
  })
  expect(await isPortFree(LAKE_PORT)).toBe(false)
})

test('ends as the CLI ends', async () => {
  const {status, stderr} = await runCommand('sanity', ['datasets', 'delete', 'absent', '--force'], variables)
  expect([status, stderr]).toEqual([1, expect.stringContaining('Dataset not found')])
})
