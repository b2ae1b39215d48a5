import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {createServer, type Server} from 'node:net'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'

import {createClient} from '@sanity/client'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'

import {PROJECT_DIRECTORY} from '../support/start-dateline.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'
import {
  type CommandEnd,
  endCommands,
  FIRST_PORT,
  isPortFree,
  runCommand,
  startCommand,
} from './command-process.ts'

const LAKE_PORT = FIRST_PORT + 6
const USAGE = `npm run query -- '<groq or name>' [--perspective published|drafts|raw|<release,…>] [--param name=value …] [--list]`
const IDS_AND_NAMES = '*[_type == "topic"] | order(_id) {_id, name}'

let folder: TemporaryFolder
let variables: Record<string, string>

beforeAll(async () => {
  folder = temporaryFolder('query')
  variables = {LAKE_PORT: String(LAKE_PORT), DATELINE_DATA: folder.path}
  const lake = startCommand('lake', [], variables)
  await lake.printed('Ctrl-C')
  const client = createClient({
    projectId: 'dateline',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: `http://localhost:${LAKE_PORT}`,
    useProjectHostname: false,
    useCdn: false,
    token: readFileSync(join(folder.path, 'administrator-token'), 'utf8').trim(),
  })
  await client
    .transaction()
    .create({_id: 'moon', _type: 'topic', name: 'Moon'})
    .create({_id: 'drafts.moon', _type: 'topic', name: 'The Moon'})
    .create({_id: 'drafts.mars', _type: 'topic', name: 'Mars'})
    .create({_id: 'versions.rSpring.moon', _type: 'topic', name: 'Full moon'})
    .commit()
  lake.send('SIGINT', 'command')
  await lake.ended
})

afterEach(endCommands)

afterAll(() => {
  folder.remove()
})

const query = (...args: string[]) => runCommand('query', args, variables)

async function result(...args: string[]): Promise<unknown> {
  const {status, stdout, stderr} = await query(...args)
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
  return JSON.parse(stdout)
}

async function refusal(...args: string[]): Promise<string> {
  const {status, stdout, stderr} = await query(...args)
  expect({status, stdout}).toEqual({status: 1, stdout: ''})
  return stderr
}

test('prints the result as JSON, and nothing else, with no lake running', async () => {
  expect(await query(IDS_AND_NAMES)).toEqual({
    status: 0,
    stderr: '',
    stdout: '[\n  {\n    "_id": "moon",\n    "name": "Moon"\n  }\n]\n',
  } satisfies CommandEnd)
  expect(await isPortFree(LAKE_PORT)).toBe(true)
})

test('asks the lake that runs', async () => {
  const lake = startCommand('lake', [], variables)
  await lake.printed('Ctrl-C')
  expect(await result('count(*[_type == "topic"])')).toBe(1)
  lake.send('SIGINT', 'command')
  expect((await lake.ended).status).toBe(0)
})

test.each([
  ['published', [{_id: 'moon', name: 'Moon'}]],
  [
    'drafts',
    [
      {_id: 'mars', name: 'Mars'},
      {_id: 'moon', name: 'The Moon'},
    ],
  ],
  [
    'raw',
    [
      {_id: 'drafts.mars', name: 'Mars'},
      {_id: 'drafts.moon', name: 'The Moon'},
      {_id: 'moon', name: 'Moon'},
      {_id: 'versions.rSpring.moon', name: 'Full moon'},
    ],
  ],
  ['rSpring', [{_id: 'moon', name: 'Full moon'}]],
])('--perspective %s', async (perspective, documents) => {
  expect(await result(IDS_AND_NAMES, '--perspective', perspective)).toEqual(documents)
})

test('--param takes JSON and text', async () => {
  expect(
    await result(
      '{"number": $number + 1, "list": $list, "text": $text, "none": $none}',
      '--param',
      'number=41',
      '--param',
      'list=["a",{"b":null}]',
      '--param',
      '$text=forty one',
      '--param',
      'none=null',
    ),
  ).toEqual({number: 42, list: ['a', {b: null}], text: 'forty one', none: null})
})

test.each(['null', 'true', '"text"', '1.5'])('prints %s as such', async (value) => {
  expect((await query(value)).stdout).toBe(`${value}\n`)
})

test('a query of the project is asked by its name, with the parameters of its example unless others are given', async () => {
  expect(await result('latestStoriesQuery')).toEqual([])
  expect(await result('latestStoriesQuery', '--param', 'limit=1')).toEqual([])
  expect(await result('publishingConditionsQuery', '--param', 'slug=moon')).toEqual({
    now: expect.any(String),
    claims: [],
    versionIds: [],
  })
  const list = await query('--list')
  expect(list).toMatchObject({status: 0, stderr: ''})
  expect(list.stdout).toContain('  latestStoriesQuery             The newest stories: $limit\n')
})

test('a reader that has read enough is no failure', async () => {
  const longerThanAPipeHolds = JSON.stringify('x'.repeat(100_000))
  const child = spawn(process.execPath, ['commands/query.ts', longerThanAPipeHolds], {
    cwd: PROJECT_DIRECTORY,
    env: {...process.env, ...variables, SANITY_STUDIO_PROJECT_ID: '', SANITY_STUDIO_DATASET: ''},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const status = new Promise((resolve) => child.once('close', resolve))
  expect([await text(child.stderr), await status]).toEqual(['', 0])
})

describe('refuses', () => {
  test.each([
    [
      '*[_type == "topic"]{name',
      `✖ GROQ query parse error:
> 1 | *[_type == "topic"]{name
    |                       ^ Unexpected end of query
`,
    ],
    [
      '*[_type == "topic" | order(name)',
      `✖ GROQ query parse error:
> 1 | *[_type == "topic" | order(name)
    |                               ^ Unexpected end of query
`,
    ],
    [
      'moonrise(*)',
      `✖ GROQ query parse error:
> 1 | moonrise(*)
    | ^^^^^^^^ Undefined function: moonrise
`,
    ],
  ])('%s, with a mark under the place', async (groq, message) => {
    expect(await refusal(groq)).toBe(message)
  })

  test('a parameter that was not given, with a mark under the place', async () => {
    expect(await refusal('*[_type == "topic" &&\n  name == $name]'))
      .toBe(`✖ The query asks for a parameter that was not given.
> 2 |   name == $name]
    |           ^^^^^ $name is missing. Give it: --param name=…
`)
  })

  test('a name that no query has, with the nearest', async () => {
    expect(await refusal('latestStorysQuery')).toBe(
      '✖ No query of the project is called latestStorysQuery. Did you mean latestStoriesQuery?\n',
    )
  })

  test('no query', async () => {
    expect(await refusal()).toBe(`✖ Give a query: ${USAGE}\n`)
    expect(await refusal('  ')).toBe(`✖ Give a query: ${USAGE}\n`)
  })

  test('a query that the shell took apart', async () => {
    expect(await refusal('count', '(*)')).toBe(
      `✖ Quote the query, so that the shell passes it as one: ${USAGE}\n`,
    )
  })

  test('an option that it does not know', async () => {
    expect(await refusal('1', '--pretty')).toBe(`✖ Unknown option --pretty. Usage: ${USAGE}\n`)
  })

  test('an option without its value', async () => {
    expect(await refusal('1', '--perspective')).toBe(
      `✖ Option --perspective <value> argument missing. Usage: ${USAGE}\n`,
    )
  })

  test('a perspective that cannot be one', async () => {
    expect(await refusal('1', '--perspective', 'my release')).toBe(
      '✖ “my release” is no perspective. Use published, drafts, raw, or names of releases with commas between them.\n',
    )
  })

  test('a parameter without a value', async () => {
    expect(await refusal('$a', '--param', 'a')).toBe(
      '✖ "a" is not a parameter. Write it as --param name=value.\n',
    )
  })

  test('a port that something else uses', async () => {
    const server = await listen()
    try {
      expect(await refusal('1')).toBe(
        `✖ Port ${LAKE_PORT}, for the Content Lake, is taken. Stop what uses it (perhaps another Dateline), or set LAKE_PORT to another port.\n`,
      )
    } finally {
      await new Promise((resolve) => server.close(resolve))
    }
  })
})

test('--help says how it is called', async () => {
  expect(await query('--help')).toEqual({status: 0, stdout: `Usage: ${USAGE}\n`, stderr: ''})
})

/** A program that hangs up on whoever knocks. */
function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy())
    server.listen(LAKE_PORT, '127.0.0.1', () => resolve(server))
  })
}
