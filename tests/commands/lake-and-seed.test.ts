import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {afterEach, beforeEach, describe, expect, test} from 'vitest'

import {listStories} from '../../seed/index.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'
import {
  type CommandEnd,
  endCommands,
  FIRST_PORT,
  isPortFree,
  runCommand,
  type RunningCommand,
  startCommand,
} from './command-process.ts'

const LAKE_PORT = FIRST_PORT + 5
const HOSTED = {SANITY_STUDIO_PROJECT_ID: 'abc123', SANITY_STUDIO_DATASET: 'production'}
const READ = `› Read “Putin says Russia expects China's Xi to make state visit in spring”
  1 note; npm run seed -- --report shows all
`

let folder: TemporaryFolder
let data: string
let variables: Record<string, string>

beforeEach(() => {
  folder = temporaryFolder('seed')
  data = join(folder.path, 'data')
  variables = {LAKE_PORT: String(LAKE_PORT), DATELINE_DATA: data}
})

afterEach(async () => {
  await endCommands()
  folder.remove()
})

const seed = (...args: string[]) => runCommand('seed', args, variables)

async function startLake(): Promise<RunningCommand> {
  const lake = startCommand('lake', [], variables)
  await lake.printed('Ctrl-C')
  return lake
}

/** Every document that the seed could have written, by a reader's own way. */
async function read(query: string): Promise<unknown> {
  const {stdout} = await runCommand('query', [query, '--perspective', 'raw'], variables)
  return JSON.parse(stdout)
}

async function edit(id: string, fields: object): Promise<void> {
  const token = readFileSync(join(data, 'administrator-token'), 'utf8').trim()
  const response = await fetch(`http://localhost:${LAKE_PORT}/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
    body: JSON.stringify({mutations: [{patch: {id, set: fields}}]}),
  })
  expect(response.status).toBe(200)
}

/** What `npm run seed` says when it refuses; it has written nothing then. */
async function refusal(...args: string[]): Promise<string> {
  const {status, stdout, stderr}: CommandEnd = await seed(...args)
  expect({status, stdout}).toEqual({status: 1, stdout: ''})
  expect(await read('count(*)')).toBe(0)
  return stderr
}

describe('npm run lake', () => {
  test('says where it is, answers, and stops with Ctrl-C', async () => {
    const lake = await startLake()
    expect(await (await fetch(`http://localhost:${LAKE_PORT}/v1/ping`)).text()).toBe('PONG')
    lake.send('SIGINT', 'group')
    expect(await lake.ended).toEqual({
      status: 0,
      stderr: '',
      stdout: `✔ The Content Lake is running.

  API     http://localhost:${LAKE_PORT}  (project dateline, dataset production)
  Data    ${data}
  Studio  npm run studio, in another terminal
  Stop    Ctrl-C

✔ Stopped. Everything saved is in ${data}.
`,
    })
    expect([lake.isAnythingLeft(), await isPortFree(LAKE_PORT)]).toEqual([false, true])
  })

  test('refuses a hosted project', async () => {
    expect(await runCommand('lake', [], {...variables, ...HOSTED})).toEqual({
      status: 1,
      stdout: '',
      stderr:
        '✖ `npm run lake` runs the embedded lake, but SANITY_STUDIO_PROJECT_ID chooses the hosted project abc123. Unset it and SANITY_STUDIO_DATASET first.\n',
    })
  })
})

describe('npm run seed', () => {
  test('starts a lake for the time of the call when none runs', async () => {
    expect(await seed()).toEqual({
      status: 0,
      stderr: '',
      stdout: `${READ}› Uploaded the stand-in picture
✔ The stories are in: 8 created.
Open it with npm start.
`,
    })
    expect(await isPortFree(LAKE_PORT)).toBe(true)
    expect(await seed()).toEqual({
      status: 0,
      stderr: '',
      stdout: `${READ}✔ Nothing to do: 8 as they were.
Open it with npm start.
`,
    })
  })

  test('writes to the lake that runs, and changes nothing the second time', async () => {
    await startLake()
    expect(await seed()).toEqual({
      status: 0,
      stderr: '',
      stdout: `${READ}› Uploaded the stand-in picture
✔ The stories are in: 8 created.
A Studio that is open shows it already.
`,
    })
    const before = await read('*|order(_id)')
    expect((await seed()).stdout).toBe(`${READ}✔ Nothing to do: 8 as they were.
A Studio that is open shows it already.
`)
    expect(await read('*|order(_id)')).toEqual(before)
  })

  test('keeps what an editor changed, and says so', async () => {
    await startLake()
    await seed()
    await edit('topic-russia', {name: 'Russian Federation'})
    expect(await seed()).toEqual({
      status: 0,
      stderr: '! Kept topic-russia: it was edited since\n',
      stdout: `${READ}✔ Nothing to do: 7 as they were, 1 kept as editors left them.
A Studio that is open shows it already.
`,
    })
    expect(await read('*[_id == "topic-russia"][0].name')).toBe('Russian Federation')
  })

  test('--report accounts for each line', async () => {
    const {status, stdout, stderr} = await seed('--report')
    const [story = ''] = await listStories()
    const count = readFileSync(story, 'utf8').replace(/\n$/, '').split('\n').length
    const numbers = stdout
      .split('\n')
      .flatMap(
        (line) =>
          /^ {2} *(?<number>\d+) {2}.+ {2}(?:imported|derived|configuration|dropped)/.exec(line)?.groups?.[
            'number'
          ] ?? [],
      )
    const blank = Number(
      /\((?<all>\d+) lines in all, (?<blank>\d+) of them blank\)/.exec(stdout)?.groups?.['blank'],
    )
    expect({status, stderr, accounted: numbers.length + blank}).toEqual({
      status: 0,
      stderr: '',
      accounted: count,
    })
    expect(stdout).toMatch(/\nAssumed\n[^]*\nLeft empty\n[^]*\nTo look at\n/)
  })

  test('imports a capture of another story by its path', async () => {
    const file = join(folder.path, 'capture.txt')
    const [story = ''] = await listStories()
    copyFileSync(story, file)
    expect(await seed(file, '--zone', 'Asia/Singapore')).toMatchObject({status: 0, stderr: ''})
    expect(await read('count(*[_type == "article"])')).toBe(1)
  })

  describe('refuses', () => {
    test('a damaged capture', async () => {
      const file = join(folder.path, 'damaged.txt')
      writeFileSync(file, 'Share this story\nHeadline\n')
      expect(await refusal(file, '--zone', 'UTC')).toMatch(new RegExp(`^✖ ${file}[:,] [^\\n]+\\.\\n$`))
    })

    test('a file that is not there', async () => {
      const file = join(folder.path, 'missing.txt')
      expect(await refusal(file)).toBe(
        `✖ ${file}: The file cannot be read (ENOENT: no such file or directory, open '${file}'). Check its name and its permissions.\n`,
      )
    })

    test('a folder', async () => {
      const file = join(folder.path, 'folder.txt')
      mkdirSync(file)
      expect(await refusal(file)).toMatch(new RegExp(`^✖ ${file}: The file cannot be read[^\\n]+\\n$`))
    })

    test('a zone that is none', async () => {
      const [story = ''] = await listStories()
      expect(await refusal('--zone', 'Mars/Base')).toBe(
        `✖ ${story}: The import options are wrong: “zone” "Mars/Base" is not a time zone. Write it like “Asia/Singapore”. Mend them in the options file beside the capture, or on the command line.\n`,
      )
    })

    test('an option that it does not know', async () => {
      expect(await refusal('--dry-run')).toBe(
        '✖ Unknown option --dry-run. Usage: npm run seed -- [capture.txt …] [--zone Asia/Singapore] [--report] [--restore]\n',
      )
    })

    test('a lake with other data', async () => {
      const other = startCommand('lake', [], {...variables, DATELINE_DATA: join(folder.path, 'other')})
      await other.printed('Ctrl-C')
      expect(await seed()).toEqual({
        status: 1,
        stdout: '',
        stderr: `✖ The lake at http://localhost:${LAKE_PORT} is another one: it does not take the token of ${data}. Set DATELINE_DATA and LAKE_TOKEN as they were when it was started, or LAKE_PORT to another port.\n`,
      })
    })
  })

  test('asks for a token for a hosted project', async () => {
    expect(await runCommand('seed', [], {...variables, ...HOSTED})).toEqual({
      status: 1,
      stdout: '',
      stderr:
        '✖ Set SANITY_AUTH_TOKEN to a token with write access to project abc123. Make one at https://sanity.io/manage.\n',
    })
  })
})
