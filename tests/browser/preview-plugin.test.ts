import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {launchBrowser} from '../support/launch-browser.ts'
import {previewFrame} from '../support/preview-frame.ts'
import {type RunningStudio, startRecipeStudio} from '../support/start-recipe-studio.ts'
import {watchProblems} from '../support/watch-problems.ts'
import {studioReady} from '../support/studio-ready.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'

let folder: TemporaryFolder
let studio: RunningStudio
let browser: Browser
let page: Page
let problems: string[]

beforeAll(async () => {
  folder = temporaryFolder('recipes')
  ;[studio, browser] = await Promise.all([startRecipeStudio(folder.path), launchBrowser()])
  await studio.administrator
    .transaction()
    .create({_id: 'ann', _type: 'cook', name: 'Ann'})
    .create({
      _id: 'drafts.soup',
      _type: 'recipe',
      title: 'Soup',
      cook: {_type: 'reference', _ref: 'ann'},
      steps: [{_type: 'step', _key: 's1', text: 'Boil water.'}],
    })
    .create({_id: 'lunch', _type: 'menu', title: 'Regen in Oslo'})
    .create({_id: 'drafts.lunch', _type: 'menu', title: 'Regen in Bergen'})
    .commit()
  page = await (await browser.newContext({viewport: {width: 1600, height: 1000}})).newPage()
  page.setDefaultTimeout(45_000)
  problems = watchProblems(page)
  await page.goto(studio.studioUrl + besideForm('recipe;soup'))
})

afterAll(async () => {
  await browser?.close()
  await studio?.stop()
  folder?.remove()
})

test('in another Studio the plugin shows another page, live', async () => {
  const title = page.getByTestId('field-title').locator('input')
  await title.waitFor()
  const preview = page.frameLocator('iframe[title^="Preview"]')
  await eventually(() => preview.locator('main').innerText()).toContain('Boil water.')
  // No address, so nothing that another origin, a policy or a secret could stand before.
  expect((await previewFrame(page)).url()).toBe('about:srcdoc')
  expect(await preview.locator('h1').evaluate((heading) => getComputedStyle(heading).color)).toBe(
    'rgb(120, 20, 20)',
  )
  await title.fill('Onion soup')
  await preview.getByRole('heading', {name: 'Onion soup'}).waitFor()
  await studio.administrator.patch('ann').set({name: 'Anna'}).commit()
  await preview.getByText('By Anna').waitFor()
})

test('its modes, its rules and the way from page to form are those of that Studio', async () => {
  const frame = await previewFrame(page)
  await page.getByRole('button', {name: 'Kiosk'}).click()
  await eventually(() => frame.evaluate(() => innerWidth)).toBe(600)
  expect(await page.getByRole('group', {name: 'How the page is shown'}).getByRole('button').count()).toBe(3)
  // Where no mode is of the editor's own width, there is no edge to drag.
  expect(await page.getByRole('separator', {name: 'Width of the page'}).count()).toBe(0)
  await page.getByRole('button', {name: 'Problems: 1 warning'}).click()
  await page.getByRole('button', {name: 'A recipe has more than one step.'}).waitFor()
  await frame.getByText('Boil water.').click()
  await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('steps[_key=="s1"].text')
  expect(problems).toEqual([])
})

test('what a desk adds and what throws is not shown, and takes nothing else down', async () => {
  const pane = page.getByTestId('story-preview')
  await page.getByRole('button', {name: 'Scale'}).click()
  await pane.getByText('This view could not be drawn').waitFor()
  await pane.getByText('The scale has no weights').waitFor()
  await page.getByRole('button', {name: 'Mobile'}).click()
  const preview = page.frameLocator('iframe[title^="Preview"]')
  await preview.getByRole('heading', {name: 'Onion soup'}).waitFor()

  await page.keyboard.press('Escape')
  const title = page.getByTestId('field-title').locator('input')
  await title.fill('Stone soup')
  await page.getByText('The preview could not be drawn').waitFor()
  await page.getByText('Stones are never done').waitFor()
  await title.fill('Leek soup')
  await preview.getByRole('heading', {name: 'Leek soup'}).waitFor()
  expect(
    problems.filter((problem) => !/The scale has no weights|Stones are never done/.test(problem)),
  ).toEqual([])
  problems.length = 0
})

test('documents of other types open without it', async () => {
  await page.goto(`${studio.studioUrl}/structure/cook;ann`)
  await page.getByTestId('field-name').locator('input').waitFor()
  expect(await page.getByTestId('story-preview').count()).toBe(0)
  expect(problems).toEqual([])
})

test('a second preview has all that the plugin brings, in the language of the Studio', async () => {
  await page.evaluate(() => localStorage.setItem('sanity-locale:dateline:recipes', 'de-DE'))
  await page.goto(studio.studioUrl + besideForm('menu;lunch'))
  await studioReady(page)
  await page.getByRole('tab', {name: 'Vorschau', selected: true}).waitFor()
  const pane = page.getByTestId('story-preview')
  const state = page.getByTestId('story-preview-state')
  await eventually(() => state.innerText()).toBe('Entwurf')
  await pane.locator('iframe[title="Vorschau der Geschichte, Smartphone, 375 px, 375 Pixel breit"]').waitFor()

  const modes = pane.getByRole('group', {name: 'Wie die Seite gezeigt wird'}).getByRole('button')
  expect(
    await modes.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label'))),
  ).toEqual([
    'Smartphone, 375 px',
    'Tablet, 768 px',
    'Desktop, 1280 px',
    'Eigene Breite, 520 px',
    'Lesefassung',
    'Suchergebnis',
    'Social-Media-Karten',
    'Feed-Eintrag',
    'Druck',
  ])
  const versions = pane.getByRole('group', {name: 'Welche Fassung gezeigt wird'})
  await versions.getByRole('button', {name: 'Änderungen'}).click()
  await pane.getByText('1 Änderung: 1 Wort eingefügt, 1 Wort gestrichen').waitFor()
  await eventually(() => state.innerText()).toBe('Änderungen: Veröffentlicht → Entwurf')
  await versions.getByRole('button', {name: 'Veröffentlicht'}).click()
  await eventually(() => state.innerText()).toBe('Veröffentlicht')
  await pane.getByRole('button', {name: 'Suchergebnis'}).click()
  await pane.getByText(/^Aus dem, was die Seite über sich angibt/).waitFor()
  await pane.getByRole('button', {name: 'Zeigen, wie es zu einer kommenden Zeit ist'}).click()
  await page.getByRole('dialog').getByRole('button', {name: 'Zeigen', exact: true}).waitFor()
  expect(problems).toEqual([])
})

/** Where a document is open with its preview: on the way there from a shorter address both panes are made anew. */
function besideForm(document: string): string {
  return `/structure/${document}%2Cview%3Deditor%2Cexpanded%3Dtrue%7C%2Cview%3Dpreview`
}
