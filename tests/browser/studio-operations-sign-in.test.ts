import {readFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join} from 'node:path'

import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'

import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {LAKE_PORT, PROJECT_DIRECTORY} from '../support/start-dateline.ts'

const newsroom = newsroomForTests('sign-in')
const {visits} = newsroom

let stranger: Server

beforeAll(async () => {
  stranger = await serveStudioElsewhere()
})

afterEach(() => visits.end())

afterAll(async () => {
  stranger?.close()
})

test('a browser that was never here is signed in without a click, and stays so', async () => {
  const {page} = await visits.open('/', {ownProfile: true})
  await page.getByText('Stories by section').waitFor()
  expect(page.url()).not.toContain('sid=')
  await page.reload()
  await page.getByText('Stories by section').waitFor()
  expect(await visits.end()).toEqual([])
})

test('the same Studio at an origin that the lake does not know is not signed in', async () => {
  const {port} = stranger.address() as AddressInfo
  const context = await newsroom.browser.newContext()
  const page = await context.newPage()
  const elsewhere = `http://localhost:${port}/`
  await page.goto(elsewhere)
  await page.getByText("This Studio isn't connected to your project yet.").waitFor()
  // Nor does the provider send a ticket there.
  const asked = await page.goto(
    `${newsroom.lakeUrl}/v1/auth/login/lake?origin=${encodeURIComponent(elsewhere)}`,
  )
  expect(asked?.status()).toBe(403)
  expect(new URL(page.url()).origin).toBe(newsroom.lakeUrl)
  const {origins} = await context.storageState()
  expect(
    origins.flatMap(({localStorage}) => localStorage).filter(({value}) => value.includes('token')),
  ).toEqual([])
  await context.close()
})

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}

/** The very build that `npm start` serves, at another port: another origin. */
function serveStudioElsewhere(): Promise<Server> {
  const build = join(PROJECT_DIRECTORY, '.sanity', 'studio', `local-${LAKE_PORT}`)
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost')
    const isFile = extname(pathname) !== ''
    readFile(join(build, isFile ? pathname : 'index.html')).then(
      (content) =>
        response
          .setHeader(
            'content-type',
            MEDIA_TYPES[extname(pathname)] ?? (isFile ? 'application/octet-stream' : 'text/html'),
          )
          .end(content),
      () => response.writeHead(404).end(),
    )
  })
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)))
}
