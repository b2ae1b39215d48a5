import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {launchBrowser} from '../support/launch-browser.ts'
import {type LocalServer, serveLocally} from '../support/serve-locally.ts'
import {studioVisits} from '../support/studio-visits.ts'

let browser: Browser
let server: LocalServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([
    launchBrowser(),
    serveLocally(({url}, response) => {
      if (url === '/narrow') response.writeHead(200, {'content-type': 'text/html'}).end(FAULTY_PAGE)
      else if (url === '/cut') response.destroy()
      else response.writeHead(url === '/gone' ? 404 : 500).end()
    }),
  ])
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const FAULTY_PAGE = `<!doctype html><link rel="icon" href="data:,"><body><script type="module">
  await Promise.allSettled(['/gone', '/broken', '/cut'].map((path) => fetch(path)))
  console.error('Said in the console')
  document.body.innerHTML = '<div data-ui="Toast" data-tone="critical">Shown for a moment</div>'
  await new Promise((resolve) => setTimeout(resolve))
  document.body.innerHTML = ''
  throw new Error('Thrown in the page')
</script>`

test('nothing that goes wrong on a page of the Studio escapes its tests', async () => {
  const visits = studioVisits(
    () => browser,
    () => server.url,
  )
  const {expectProblem} = await visits.open('/narrow', {width: 800})
  await eventually(() => visits.problems().toSorted()).toEqual([
    `404: ${server.url}/gone`,
    `500: ${server.url}/broken`,
    'console: Error notice: Shown for a moment',
    'console: Failed to load resource: net::ERR_EMPTY_RESPONSE',
    'console: Failed to load resource: the server responded with a status of 404 (Not Found)',
    'console: Failed to load resource: the server responded with a status of 500 (Internal Server Error)',
    'console: Said in the console',
    'exception: Thrown in the page',
    `net::ERR_EMPTY_RESPONSE: ${server.url}/cut`,
  ])
  expectProblem(/gone|404/)
  expect((await visits.end()).toSorted()).toEqual([
    `500: ${server.url}/broken`,
    'console: Error notice: Shown for a moment',
    'console: Failed to load resource: net::ERR_EMPTY_RESPONSE',
    'console: Failed to load resource: the server responded with a status of 500 (Internal Server Error)',
    'console: Said in the console',
    'exception: Thrown in the page',
    `net::ERR_EMPTY_RESPONSE: ${server.url}/cut`,
  ])
})
