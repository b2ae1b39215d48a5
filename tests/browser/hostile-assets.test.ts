import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'

import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'
import {launchBrowser} from '../support/launch-browser.ts'

const RUN = `document.documentElement.setAttribute('data-ran', 'yes'); fetch('/v1/users/me')`
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" onload="${RUN.replaceAll('"', "'")}">
  <style>path { fill: rgb(0, 128, 0) }</style>
  <script>${RUN}</script>
  <image href="/tracker.png" width="9" height="9"/>
  <path d="M0 0h40v40H0z"/>
</svg>`
const webPage = `<!doctype html><title>page</title><script>${RUN}</script><img src="/tracker.png">`

let lake: TestLake
let browser: Browser
/** A server that takes no care, to see that the same drawing does something there. */
let careless: Server
let elsewhere: string

beforeAll(async () => {
  ;[lake, browser] = await Promise.all([startTestLake(), launchBrowser()])
  careless = createServer((request, response) => {
    const type = request.url === '/drawing.svg' ? 'image/svg+xml' : 'text/html'
    response
      .setHeader('content-type', type)
      .end(request.url === '/drawing.svg' ? drawing : '<title>elsewhere</title>')
  })
  await new Promise<void>((resolve) => {
    careless.listen(0, '127.0.0.1', resolve)
  })
  elsewhere = `http://localhost:${portOf(careless)}`
})

afterAll(async () => {
  await browser?.close()
  await lake?.dispose()
  careless?.close()
})

test('a drawing that is opened runs nothing and loads nothing, and keeps its looks', async () => {
  const {url} = await lake.client().assets.upload('image', Buffer.from(drawing), {filename: 'logo.svg'})
  const [hostile, harmless] = [await visit(`${elsewhere}/drawing.svg`), await visit(url)]
  expect([hostile.ran, hostile.answered.length > 1]).toEqual(['yes', true])
  expect([harmless.ran, harmless.answered, harmless.fill]).toEqual([null, [url], 'rgb(0, 128, 0)'])
})

test('so does a web page that was uploaded as a file', async () => {
  const {url} = await lake.client().assets.upload('file', Buffer.from(webPage), {filename: 'page.html'})
  const {ran, answered} = await visit(url)
  expect([ran, answered]).toEqual([null, [url]])
})

test('a page elsewhere may show a picture, and read its pixels', async () => {
  const {url} = await lake.client().assets.upload('image', Buffer.from(drawing), {filename: 'logo.svg'})
  const page = await browser.newPage()
  await page.goto(elsewhere)
  const pixel = await page.evaluate(async (source) => {
    const image = new Image()
    image.crossOrigin = 'anonymous'
    image.src = source
    await image.decode()
    const context = new OffscreenCanvas(40, 40).getContext('2d')
    context?.drawImage(image, 0, 0)
    return [...(context?.getImageData(10, 10, 1, 1).data ?? [])]
  }, `${url}?w=20&fm=png`)
  await page.close()
  expect(pixel).toEqual([0, 128, 0, 255])
})

interface Visit {
  ran: string | null
  fill: string | undefined
  answered: string[]
}

async function visit(url: string): Promise<Visit> {
  const page: Page = await browser.newPage()
  const answered: string[] = []
  // Not what was asked for: the browser asks itself first whether it may.
  page.on('response', (response) => answered.push(response.url()))
  await page.goto(url, {waitUntil: 'networkidle'})
  const seen = await page.evaluate(() => {
    const path = document.querySelector('path')
    return {
      ran: document.documentElement.getAttribute('data-ran'),
      fill: path === null ? undefined : getComputedStyle(path).fill,
    }
  })
  await page.close()
  return {...seen, answered: answered.filter((address) => !address.endsWith('/favicon.ico'))}
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port')
  return address.port
}
