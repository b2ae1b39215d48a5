import {globSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'

import {launchBrowser} from '../support/launch-browser.ts'
import {startOffMachineCounter} from '../support/off-machine-counter.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'
import {type CommandEnd, endCommands, FIRST_PORT, runCommand, startCommand} from './command-process.ts'

const STUDIO_PORT = FIRST_PORT + 7
const LAKE_PORT = FIRST_PORT + 8
const LOCAL = {STUDIO_PORT: String(STUDIO_PORT), LAKE_PORT: String(LAKE_PORT)}
const HOSTED = {...LOCAL, SANITY_STUDIO_PROJECT_ID: 'abc123', SANITY_STUDIO_DATASET: 'staging'}

let folder: TemporaryFolder

beforeAll(() => {
  folder = temporaryFolder('build')
})

afterEach(endCommands)

afterAll(() => {
  folder.remove()
})

describe('npm run build for this machine', () => {
  let output: string
  let built: CommandEnd

  beforeAll(async () => {
    output = join(folder.path, 'local')
    // An earlier build, of a Studio of which nothing is left.
    mkdirSync(join(output, 'static'), {recursive: true})
    writeFileSync(join(output, 'index.html'), 'Earlier')
    writeFileSync(join(output, 'static', 'earlier.js'), '')
    built = await runCommand('build', [output], LOCAL)
  })

  const read = (name: string) => readFileSync(join(output, name), 'utf8')

  test('says where the Studio is and where to serve it', () => {
    expect(built.status).toBe(0)
    expect(built.stdout.split('\n').slice(-3)).toEqual([
      `✔ The Studio is in ${output}.`,
      `It speaks to the embedded lake at http://localhost:${LAKE_PORT}; serve it at http://localhost:${STUDIO_PORT}.`,
      '',
    ])
  })

  test('carries the policy, and neither the dashboard’s script nor its web fonts', () => {
    const page = read('index.html')
    expect(
      page.match(/<meta http-equiv="Content-Security-Policy" content="(?<policy>[^"]*)">/)?.groups,
    ).toEqual({
      policy: expect.stringMatching(
        new RegExp(`^default-src 'self'; .*connect-src [^;]*http://localhost:${LAKE_PORT} `),
      ),
    })
    expect(page).not.toMatch(/data-sanity-core|core\.sanity-cdn\.com/)
  })

  test('names no other machine outside of its programs', () => {
    const addresses = globSync(['**/*.html', '**/*.css', '**/*.webmanifest', '**/*.json'], {
      cwd: output,
    }).flatMap((name) => read(name).match(/(?:https?:|wss?:)?\/\/[\w.-]+\.\w+/g) ?? [])
    expect([...new Set(addresses)].filter((address) => !address.endsWith('//dateline.localhost'))).toEqual(
      READ_BY_PEOPLE,
    )
  })

  test('has its fonts with it', () => {
    const css = globSync('**/*.css', {cwd: output}).map(read).join('\n')
    const fonts = [...css.matchAll(/url\((?<address>[^)]+\.woff2)\)/g)].map(
      (match) => match.groups?.['address'],
    )
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter((address) => !address?.startsWith('/static/'))).toEqual([])
  })

  test('replaces an earlier build, and nothing else', async () => {
    expect(globSync('**/earlier.js', {cwd: output})).toEqual([])
    const photographs = join(folder.path, 'photographs')
    mkdirSync(photographs)
    writeFileSync(join(photographs, 'index.html'), 'Holidays')
    expect(await runCommand('build', [photographs], LOCAL)).toEqual({
      status: 1,
      stdout: '',
      stderr: `✖ ${photographs} holds something that is no build of a Studio, and building would delete it. Give a new or empty folder.\n`,
    })
    expect(readdirSync(photographs)).toEqual(['index.html'])
  })
})

describe('for a hosted project', () => {
  test('npm run build gives a Studio of that project, without policy or lake', async () => {
    const output = join(folder.path, 'hosted')
    const {status, stdout} = await runCommand('build', [output], HOSTED)
    expect(status).toBe(0)
    expect(stdout.split('\n').slice(-3)).toEqual([
      `✔ The Studio is in ${output}.`,
      'It speaks to project abc123, dataset staging; serve it anywhere, or run npm run deploy.',
      '',
    ])
    expect(readFileSync(join(output, 'index.html'), 'utf8')).not.toContain('Content-Security-Policy')
    const programs = globSync('**/*.{js,mjs}', {cwd: output}).map((name) =>
      readFileSync(join(output, name), 'utf8'),
    )
    expect({
      project: programs.some((program) => program.includes('abc123')),
      lake: programs.some((program) => program.includes(`localhost:${LAKE_PORT}`)),
    }).toEqual({project: true, lake: false})
  })

  test('npm start serves the Studio alone, which asks that project', async () => {
    const command = startCommand('start', [], {...HOSTED, DATELINE_DATA: join(folder.path, 'data')})
    await command.printed('Ctrl-C')
    const offMachine = await startOffMachineCounter()
    const browser = await launchBrowser({proxy: offMachine.proxy})
    try {
      const page = await browser.newPage()
      const onMachine = new Set<string>()
      page.on('request', (request) => {
        const {hostname, port} = new URL(request.url())
        if (hostname.endsWith('localhost')) onMachine.add(port)
      })
      await page.goto(`http://localhost:${STUDIO_PORT}/`)
      await expect
        .poll(() => offMachine.requests, {timeout: 30_000})
        .toContainEqual(expect.stringMatching(/^CONNECT abc123\.api\.sanity\.io:443 /))
      expect([...onMachine]).toEqual([String(STUDIO_PORT)])
    } finally {
      await browser.close()
      await offMachine.close()
    }
    command.send('SIGINT', 'group')
    const {status, stdout, stderr} = await command.ended
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(stdout.slice(stdout.indexOf('✔ Dateline'))).toBe(`✔ Dateline is running.

  Studio   http://localhost:${STUDIO_PORT}
  Project  abc123, dataset staging, hosted by Sanity
  Stop     Ctrl-C

✔ Stopped. Everything saved is in project abc123.
`)
    expect(readdirSync(folder.path)).not.toContain('data')
  })
})

test('npm run deploy needs a hosted project', async () => {
  expect(await runCommand('deploy', [], LOCAL)).toEqual({
    status: 1,
    stdout: '',
    stderr:
      '✖ Only a Studio of a hosted project can be deployed. Set SANITY_STUDIO_PROJECT_ID and SANITY_STUDIO_DATASET first (see .env.example).\n',
  })
})

/** Addresses that nothing asks by itself: a licence in a stylesheet, and where a browser without JavaScript is sent. */
const READ_BY_PEOPLE = ['https://github.com', 'https://www.enable-javascript.com']
