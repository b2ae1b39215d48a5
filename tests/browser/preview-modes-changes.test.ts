import {join} from 'node:path'

import type {Browser} from 'playwright-core'
import {build} from 'vite'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {launchBrowser} from '../support/launch-browser.ts'
import {readFrom, readingOf} from '../support/reading.ts'

let browser: Browser
let script: string
let layerScript: string

beforeAll(async () => {
  ;[script, layerScript, browser] = await Promise.all([
    bundle('preview-modes-changes.fixture.ts'),
    bundle('changes-layer.fixture.ts'),
    launchBrowser(),
  ])
})

afterAll(() => browser?.close())

describe('words', () => {
  test('that are the same are not marked', async () => {
    expect(await marked('<p>Rain falls.</p>', '<p>Rain falls.</p>')).toEqual({
      html: '<p>Rain falls.</p>',
      summary: {places: 0, insertedWords: 0, deletedWords: 0},
    })
  })

  test('are marked as inserted, deleted and altered, in one paragraph', async () => {
    expect(
      await marked(
        '<p>In the morning rain falls on Oslo and on the dark hills around it.</p>',
        '<p>In the early morning rain falls on Bergen and on the hills around it.</p>',
      ),
    ).toEqual({
      html: '<p>In the <ins>early </ins>morning rain falls on <del altered>Oslo</del><ins altered>Bergen</ins> and on the <del>dark </del>hills around it.</p>',
      summary: {places: 3, insertedWords: 2, deletedWords: 2},
    })
  })

  test('are marked across links and emphasis, whose elements stay', async () => {
    expect(
      await marked(
        '<p>The minister <a href="/a">resigned yesterday</a> in Oslo, it was said.</p>',
        '<p>The minister <a href="/a">resigned today</a> and not in Oslo, it was said.</p>',
      ),
    ).toMatchObject({
      html: '<p>The minister <a href="/a">resigned <del altered>yesterday</del><ins altered>today</ins></a><ins altered> and not</ins> in Oslo, it was said.</p>',
    })
  })

  test('that look like markup are words', async () => {
    expect(
      await marked('<p>Rain falls.</p>', '<p>Rain falls. &lt;img src=x onerror=alert(1)&gt;</p>'),
    ).toMatchObject({html: '<p>Rain falls.<ins> &lt;img src=x onerror=alert(1)&gt;</ins></p>'})
  })
})

describe('blocks', () => {
  test('that are new are marked whole, and those after them are found again', async () => {
    expect(
      await marked('<p>One.</p><p>Two.</p>', '<p>One.</p><p>Between <b>them</b>.</p><p>Two.</p>'),
    ).toEqual({
      html: '<p>One.</p><p><ins>Between </ins><b><ins>them</ins></b><ins>.</ins></p><p>Two.</p>',
      summary: {places: 1, insertedWords: 2, deletedWords: 0},
    })
  })

  test('that are gone are shown where they were', async () => {
    expect(
      await marked(
        '<h1>A</h1><div class="body"><p>Rain.</p><p>Two <i>words</i>.</p><p>Snow.</p></div>',
        '<h1>A</h1><div class="body"><p>Rain.</p><p>Snow.</p></div>',
      ),
    ).toEqual({
      html: '<h1>A</h1><div class="body"><p>Rain.</p><p><del>Two </del><i><del>words</del></i><del>.</del></p><p>Snow.</p></div>',
      summary: {places: 1, insertedWords: 0, deletedWords: 2},
    })
  })

  test('that are gone one after another keep their order, the first included', async () => {
    const {html} = await marked(
      '<div><p>First gone.</p><p>Second gone.</p><p>Stays.</p></div>',
      '<div><p>Stays.</p></div>',
    )
    expect(html).toBe('<div><p><del>First gone.</del></p><p><del>Second gone.</del></p><p>Stays.</p></div>')
  })

  test('of one field are compared, however little they have in common', async () => {
    const {html} = await marked(
      '<p data-field="body" data-key="a">Rain.</p><p data-field="body" data-key="b">Snow.</p>',
      '<p data-field="body" data-key="a">A fine day.</p><p data-field="body" data-key="b">Snow.</p>',
    )
    expect(html).toBe(
      '<p data-field="body" data-key="a"><del altered>Rain</del><ins altered>A fine day</ins>.</p><p data-field="body" data-key="b">Snow.</p>',
    )
  })

  test('in which others stay lose their own words alone', async () => {
    const {html} = await marked(
      '<ul><li>Gone<ul><li>Stays</li></ul></li></ul>',
      '<ul><li><ul><li>Stays</li></ul></li></ul>',
    )
    expect(html).toBe('<ul><li><del>Gone</del><ul><li>Stays</li></ul></li></ul>')
  })

  test('of which none is left are shown all the same', async () => {
    expect(await marked('<article><p>Gone.</p></article>', '')).toMatchObject({
      html: '<article><p><del>Gone.</del></p></article>',
    })
  })
})

describe('pictures', () => {
  test('that were exchanged are marked as altered', async () => {
    expect(await marked(figure('data:,a', 'Hills.'), figure('data:,b', 'Hills.'))).toEqual({
      html: '<figure data-field="body" data-key="f"><ins altered><img src="data:,b" alt=""></ins><figcaption>Hills.</figcaption></figure>',
      summary: {places: 1, insertedWords: 0, deletedWords: 0},
    })
  })

  test('that are gone are one deletion with their captions', async () => {
    expect(await marked(`<p>Rain.</p>${figure('data:,a', 'Hills.')}`, '<p>Rain.</p>')).toEqual({
      html: '<p>Rain.</p><figure data-field="body" data-key="f"><del><img src="data:,a" alt=""></del><figcaption><del>Hills.</del></figcaption></figure>',
      summary: {places: 1, insertedWords: 0, deletedWords: 1},
    })
  })
})

test('what is read stays at the top of the window while changes come into sight and go', async () => {
  const paragraphs = Array.from(
    {length: 40},
    (_, index) => `<p>Paragraph ${index}. ${`Words${index}, `.repeat(300)}</p>`,
  )
  const kept = paragraphs.filter((_, index) => index < 5 || index >= 10)
  const page = await browser.newPage({viewport: {width: 375, height: 700}})
  const frame = page.mainFrame()
  await page.setContent(
    `<!doctype html><html lang="en"><body><template>${paragraphs.join('')}</template><main class="story-text">${kept.join('')}</main><button>Changes</button></body></html>`,
  )
  await page.addScriptTag({content: layerScript, type: 'module'})
  const press = () => page.evaluate(() => document.querySelector<HTMLElement>('body > button')?.click())

  await readFrom(frame, 20)
  const reading = {paragraph: expect.stringMatching(/^Paragraph 25[.]/), tenthsAbove: 5}
  expect(await readingOf(frame)).toEqual(reading)
  await press()
  const places = () => page.locator('html').getAttribute('data-places')
  // Five paragraphs are gone, and the button is new.
  expect(await places()).toBe('6')
  expect(await readingOf(frame)).toEqual(reading)
  // Someone writes another paragraph above.
  await page.evaluate(() => {
    const added = document.createElement('p')
    added.textContent = 'Added. '.repeat(100)
    document.querySelector('body > main')?.prepend(added)
  })
  await eventually(places).toBe('7')
  expect(await readingOf(frame)).toEqual(reading)
  await press()
  expect(await readingOf(frame)).toEqual(reading)

  // What is no longer on the page is what comes after it there.
  await press()
  await readFrom(frame, 1 + 7)
  expect(await readingOf(frame)).toEqual({
    paragraph: expect.stringMatching(/^Paragraph 7[.]/),
    tenthsAbove: 5,
  })
  await press()
  expect(await readingOf(frame)).toEqual({
    paragraph: expect.stringMatching(/^Paragraph 10[.]/),
    tenthsAbove: 0,
  })
  await page.close()
})

function figure(source: string, caption: string): string {
  return `<figure data-field="body" data-key="f"><img src="${source}" alt=""><figcaption>${caption}</figcaption></figure>`
}

/** The second page with its changes marked, in short: of a mark’s attributes only whether it is an alteration. */
async function marked(before: string, after: string): Promise<{html: string; summary: unknown}> {
  const page = await browser.newPage()
  await page.setContent(`<!doctype html><main>${before}</main><main>${after}</main>`)
  await page.addScriptTag({content: script, type: 'module'})
  await page.locator('html[data-summary]').waitFor()
  const result = await page.evaluate(() => ({
    html: document.body.children[1]?.innerHTML ?? '',
    summary: JSON.parse(document.documentElement.dataset['summary'] ?? ''),
  }))
  await page.close()
  const html = result.html
    .replaceAll(/ data-change-(?:place|label)="[^"]*"/g, '')
    .replaceAll(' data-change="altered"', ' altered')
    .replaceAll(/ data-change="(?:inserted|deleted)"/g, '')
  return {html, summary: result.summary}
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
