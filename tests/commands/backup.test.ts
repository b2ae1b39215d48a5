import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {createClient, type SanityClient} from '@sanity/client'
import {afterEach, beforeEach, expect, test} from 'vitest'

import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'
import {endCommands, FIRST_PORT, type RunningCommand, runCommand, startCommand} from './command-process.ts'

const LAKE_PORT = FIRST_PORT + 21

let folder: TemporaryFolder
let data: string
let backup: string
let variables: Record<string, string>

beforeEach(() => {
  folder = temporaryFolder('backup')
  data = join(folder.path, 'data')
  backup = join(folder.path, 'backup')
  variables = {LAKE_PORT: String(LAKE_PORT), DATELINE_DATA: data}
})

afterEach(async () => {
  await endCommands()
  folder.remove()
})

test('a running lake is backed up, goes on, is stopped, and gets back what it held', async () => {
  const lake = await startLake()
  await client().create({_id: 'note', _type: 'note', text: 'backed up'})
  const backedUp = await runCommand('backup', [backup], variables)
  expect([backedUp.status, backedUp.stdout]).toEqual([
    0,
    expect.stringMatching(/production\s+1 documents, 0 images and files, 1 transactions of history/),
  ])
  await client().patch('note').set({text: 'later'}).commit()

  const refused = await runCommand('restore', [backup, '--force'], variables)
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('Another process has')])
  lake.send('SIGINT', 'command')
  await lake.ended

  const careful = await runCommand('restore', [backup], variables)
  expect([careful.status, careful.stderr]).toEqual([1, expect.stringContaining('--force')])
  const token = tokenOf(data)
  expect(await runCommand('restore', [backup, '--force'], variables)).toMatchObject({status: 0})
  expect(tokenOf(data)).toBe(token)
  expect(readdirSync(folder.path)).toEqual(['backup', 'data', expect.stringMatching(/^data\.before-/)])

  await startLake()
  expect(await client().fetch('*[0].text')).toBe('backed up')
})

test('a lake that is stopped is backed up too, and moves to a new folder', async () => {
  const lake = await startLake()
  await client().create({_id: 'note', _type: 'note', text: 'moved'})
  lake.send('SIGINT', 'command')
  await lake.ended
  expect(await runCommand('backup', [backup], variables)).toMatchObject({status: 0})

  data = join(folder.path, 'new')
  variables = {...variables, DATELINE_DATA: data}
  expect(await runCommand('restore', [backup], variables)).toMatchObject({status: 0})
  await startLake()
  expect(await client().fetch('*[0].text')).toBe('moved')
})

test.each([
  ['backup', ['a', 'b'], 'Give one folder'],
  ['restore', [], 'Give the folder of one backup'],
  ['restore', ['absent'], 'There is no backup.json'],
])('%s %j is refused', async (name, args, message) => {
  const {status, stderr} = await runCommand(name, args, variables)
  expect([status, stderr, existsSync(data)]).toEqual([1, expect.stringContaining(message), false])
})

async function startLake(): Promise<RunningCommand> {
  const lake = startCommand('lake', [], variables)
  await lake.printed('Ctrl-C')
  return lake
}

function tokenOf(dataDirectory: string): string {
  return readFileSync(join(dataDirectory, 'administrator-token'), 'utf8').trim()
}

function client(): SanityClient {
  return createClient({
    projectId: 'dateline',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: `http://localhost:${LAKE_PORT}`,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token: tokenOf(data),
  })
}
