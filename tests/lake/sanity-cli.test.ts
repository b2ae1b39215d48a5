import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'

import {
  administratorToken,
  startTestLake,
  studioOrigin,
  type TestLake,
} from '../../lake/http/start-test-lake.ts'
import {type CliRun, runSanityCli} from '../support/run-sanity-cli.ts'
import {PROJECT_DIRECTORY} from '../support/start-dateline.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'

let project: TemporaryFolder
let lake: TestLake

beforeAll(() => {
  project = temporaryFolder('cli')
  symlinkSync(join(PROJECT_DIRECTORY, 'node_modules'), join(project.path, 'node_modules'))
  mkdirSync(join(project.path, 'migrations'))
  write('package.json', '{"name": "newsroom", "type": "module"}')
  write('sanity.cli.ts', `export default {api: {projectId: 'newsroom', dataset: 'production'}}`)
})

beforeEach(async () => {
  lake = await startTestLake()
})

afterEach(() => lake.dispose())

afterAll(() => project.remove())

describe('sanity documents', () => {
  test('create, query, get and delete', async () => {
    write('note.json', '{"_id": "note", "_type": "note", "text": "Grüße"}')
    expect(await sanity('documents', 'create', 'note.json')).toMatchObject({status: 0})
    const [queried, got] = await Promise.all([
      sanity('documents', 'query', '*[_type == "note"]{_id, text}'),
      sanity('documents', 'get', 'note'),
    ])
    expect(JSON.parse(queried.stdout)).toEqual([{_id: 'note', text: 'Grüße'}])
    expect(JSON.parse(got.stdout)).toMatchObject({_id: 'note', text: 'Grüße'})
    expect(await sanity('documents', 'delete', 'note')).toMatchObject({
      status: 0,
      stdout: 'Deleted 1 document\n',
    })
    expect(await lake.client().fetch('*')).toEqual([])
  })

  test('create what is missing, or replaces what is there, as asked', async () => {
    await lake.client().create({_id: 'note', _type: 'note', text: 'first'})
    write('second.json', '{"_id": "note", "_type": "note", "text": "second"}')
    const [plain, missing] = await Promise.all([
      sanity('documents', 'create', 'second.json'),
      sanity('documents', 'create', 'second.json', '--missing'),
    ])
    expect([plain.status, plain.stderr.replaceAll(/[\s›]+/g, ' '), missing.status]).toEqual([
      1,
      expect.stringContaining('Document by ID "note" already exists'),
      0,
    ])
    expect(await lake.client().fetch('*[].text')).toEqual(['first'])
    expect(await sanity('documents', 'create', 'second.json', '--replace')).toMatchObject({status: 0})
    expect(await lake.client().fetch('*[].text')).toEqual(['second'])
  })

  test('say what is wrong with a query', async () => {
    const {status, stderr} = await sanity('documents', 'query', '*[')
    expect([status, stderr]).toEqual([1, expect.stringContaining('query')])
  })
})

describe('sanity datasets', () => {
  test('list, create, open, close and delete', async () => {
    expect(await sanity('datasets', 'create', 'staging', '--visibility', 'private')).toMatchObject({
      status: 0,
    })
    expect(
      await Promise.all([sanity('datasets', 'list'), sanity('datasets', 'visibility', 'get', 'staging')]),
    ).toMatchObject([
      {status: 0, stdout: 'production\nstaging\n'},
      {status: 0, stdout: 'private\n'},
    ])
    expect(await sanity('datasets', 'visibility', 'set', 'staging', 'public')).toMatchObject({status: 0})
    expect((await lake.client().datasets.list()).map(({name, aclMode}) => `${name} ${aclMode}`)).toEqual([
      'production public',
      'staging public',
    ])
    expect(await sanity('datasets', 'delete', 'staging', '--force')).toMatchObject({status: 0})
    expect((await lake.client().datasets.list()).map(({name}) => name)).toEqual(['production'])
  })

  test('export and import', async () => {
    const client = lake.client()
    const asset = await client.assets.upload('file', Buffer.from('minutes'), {filename: 'minutes.txt'})
    await client.create({_id: 'note', _type: 'note', file: {_type: 'file', asset: {_ref: asset._id}}})
    const archive = join(lake.dataDirectory, 'export.tar.gz')
    expect(await sanity('datasets', 'export', 'production', archive)).toMatchObject({status: 0})
    await client.datasets.create('restored')
    expect(await sanity('datasets', 'import', archive, '--dataset', 'restored')).toMatchObject({status: 0})
    const restored = await client
      .withConfig({dataset: 'restored'})
      .fetch<{text: string; url: string}>('*[_id == "note"][0]{"url": file.asset->url}')
    expect(await (await fetch(restored.url)).text()).toBe('minutes')
  })

  test('copy, and tell of it', async () => {
    await lake.client().create({_id: 'note', _type: 'note'})
    const copied = await sanity('datasets', 'copy', 'production', 'copy')
    expect([copied.status, copied.stdout]).toEqual([0, expect.stringMatching(/Job \S+ completed/)])
    expect(await lake.client().withConfig({dataset: 'copy'}).fetch('*[]._id')).toEqual(['note'])
    expect((await sanity('datasets', 'copy', '--list')).stdout).toContain('completed')
  })
})

test('sanity exec runs a script with a client of the lake', async () => {
  await lake.client().create({_id: 'note', _type: 'note'})
  write(
    'script.ts',
    `import {getCliClient} from 'sanity/cli'
     const client = getCliClient({apiVersion: '2025-02-19'})
     console.log(JSON.stringify(await client.fetch('*[]._id')))`,
  )
  const {status, stdout, stderr} = await sanity('exec', 'script.ts', '--with-user-token')
  expect([status, stdout, stderr]).toEqual([0, '["note"]\n', expect.any(String)])
})

test('sanity migrations run changes the documents', async () => {
  await lake
    .client()
    .mutate([
      {create: {_id: 'a', _type: 'note', text: 'one'}},
      {create: {_id: 'b', _type: 'other', text: 'two'}},
    ])
  write(
    'migrations/shout.ts',
    `import {at, defineMigration, set} from 'sanity/migrate'
     export default defineMigration({
       title: 'Shout',
       documentTypes: ['note'],
       migrate: {document: (document) => at('text', set(document.text.toUpperCase()))},
     })`,
  )
  const [listed, rehearsed] = await Promise.all([
    sanity('migrations', 'list'),
    sanity('migrations', 'run', 'shout'),
  ])
  expect(listed).toMatchObject({status: 0, stdout: expect.stringContaining('Shout')})
  expect(rehearsed).toMatchObject({status: 0, stdout: expect.stringContaining('ONE')})
  expect(await lake.client().fetch('*[] | order(_id).text')).toEqual(['one', 'two'])
  expect(await sanity('migrations', 'run', 'shout', '--no-dry-run', '--no-confirm')).toMatchObject({
    status: 0,
  })
  expect(await lake.client().fetch('*[] | order(_id).text')).toEqual(['ONE', 'two'])
})

test('sanity users and tokens list who there is', async () => {
  const [users, tokens, created] = await Promise.all([
    sanity('users', 'list'),
    sanity('tokens', 'list', '--json'),
    sanity('tokens', 'create', 'mine', '--role', 'administrator', '--yes'),
  ])
  expect([users.status, users.stdout]).toEqual([0, expect.stringContaining('Ada Editor')])
  expect([tokens.status, JSON.parse(tokens.stdout)]).toMatchObject([0, [{id: 'lake-robot'}]])
  expect([created.status, created.stderr]).toEqual([1, expect.stringContaining('administrator token')])
})

test('sanity tells what project and Studios there are, and in plain words what a lake has not', async () => {
  const [projects, organizations, origins, hooks, graphql, embeddings, api, debug, origin, backups] =
    await Promise.all([
      sanity('projects', 'list'),
      sanity('organizations', 'list'),
      sanity('cors', 'list'),
      sanity('hooks', 'list'),
      sanity('graphql', 'list'),
      sanity('datasets', 'embeddings', 'status', 'production'),
      sanity('api', '/users/me'),
      sanity('debug'),
      sanity('cors', 'add', 'http://localhost:9999', '--credentials'),
      sanity('backups', 'list', 'production'),
    ])
  expect([projects, organizations, origins, hooks, graphql, embeddings, api, debug]).toMatchObject([
    {status: 0, stdout: expect.stringContaining('newsroom')},
    {status: 0, stdout: 'No organizations found\n'},
    {status: 0, stdout: `${studioOrigin}\n`},
    {status: 0, stdout: ''},
    {status: 0, stdout: "This project doesn't have any GraphQL endpoints deployed.\n"},
    {status: 0, stdout: expect.stringContaining('Embeddings: disabled')},
    {status: 0, stdout: expect.stringContaining('"id": "lake-robot"')},
    {status: 0, stdout: expect.stringContaining('lake-robot')},
  ])
  expect([origin.status, backups.status]).toEqual([1, 1])
  expect([origin, backups].map(({stderr}) => stderr.replaceAll(/[\s›]+/g, ' '))).toEqual([
    expect.stringContaining('A lake talks to the Studios that it was started with'),
    expect.stringContaining('A lake is backed up whole, whenever it is asked to be'),
  ])
})

function write(name: string, content: string): void {
  writeFileSync(join(project.path, name), content)
}

/** The CLI as it was installed, in a project of its own. */
function sanity(...args: string[]): Promise<CliRun> {
  return runSanityCli({cwd: project.path, lakeUrl: lake.url, token: administratorToken}, args)
}
