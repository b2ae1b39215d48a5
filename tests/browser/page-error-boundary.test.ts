import {join} from 'node:path'

import type {Browser, Page} from 'playwright-core'
import {build} from 'vite'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {launchBrowser} from '../support/launch-browser.ts'

let browser: Browser
let script: string

beforeAll(async () => {
  ;[script, browser] = await Promise.all([bundle('page-error-boundary.fixture.tsx'), launchBrowser()])
})

afterAll(() => browser?.close())

test('a page that throws keeps the last good one on screen and names the error', async () => {
  const page = await openPreview('')
  expect(await shown(page)).toEqual({page: ['first'], error: 'no error'})
  await page.getByRole('button', {name: 'Better'}).click()
  expect(await shown(page)).toEqual({page: ['better'], error: 'no error'})
  await page.getByRole('button', {name: 'Broken component'}).click()
  expect(await shown(page)).toEqual({page: ['better'], error: '“broken” cannot be drawn'})
  await page.getByRole('button', {name: 'Broken render'}).click()
  expect(await shown(page)).toEqual({page: ['better'], error: '“broken” cannot be rendered'})
  await page.getByRole('button', {name: 'Good'}).click()
  expect(await shown(page)).toEqual({page: ['good'], error: 'no error'})
  await page.close()
})

test.each(['Broken component', 'Broken render'])(
  'a page that never rendered (%s) leaves its place empty until it can',
  async (title) => {
    const page = await openPreview(title)
    expect(await shown(page)).toEqual({page: [], error: expect.stringContaining('“broken” cannot be')})
    await page.getByRole('button', {name: 'Good'}).click()
    expect(await shown(page)).toEqual({page: ['good'], error: 'no error'})
    await page.close()
  },
)

async function openPreview(title: string): Promise<Page> {
  const page = await browser.newPage()
  await page.setContent(`<!doctype html><title>${title}</title><body></body>`)
  await page.addScriptTag({content: script, type: 'module'})
  await page.getByRole('button', {name: 'Good'}).waitFor()
  return page
}

async function shown(page: Page): Promise<{page: string[]; error: string}> {
  return {
    page: await page.locator('main').getByTestId('page').allInnerTexts(),
    error: await page.getByRole('status').innerText(),
  }
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    build: {write: false, rolldownOptions: {input: join(import.meta.dirname, entry)}},
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) =>
    'output' in each ? each.output : [],
  )
  const chunk = outputs.find((output) => output.type === 'chunk')
  if (chunk === undefined) throw new Error(`Vite made no script of ${entry}`)
  return chunk.code
}
