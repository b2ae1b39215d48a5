import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {launchBrowser} from '../support/launch-browser.ts'
import {previewFrame} from '../support/preview-frame.ts'
import {type RunningStudio, startRecipeStudio} from '../support/start-recipe-studio.ts'
import {watchProblems} from '../support/watch-problems.ts'
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
    .commit()
  page = await (await browser.newContext({viewport: {width: 1600, height: 1000}})).newPage()
  page.setDefaultTimeout(45_000)
  problems = watchProblems(page)
  await page.goto(`${studio.studioUrl}/structure/recipe;soup`)
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
  expect(await page.getByRole('group', {name: 'How the page is shown'}).getByRole('button').count()).toBe(2)
  await page.getByRole('button', {name: 'Problems: 1 warning'}).click()
  await page.getByRole('button', {name: 'A recipe has more than one step.'}).waitFor()
  await frame.getByText('Boil water.').click()
  await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('steps[_key=="s1"].text')
  expect(problems).toEqual([])
})

test('documents of other types open without it', async () => {
  await page.goto(`${studio.studioUrl}/structure/cook;ann`)
  await page.getByTestId('field-name').locator('input').waitFor()
  expect(await page.getByTestId('story-preview').count()).toBe(0)
  expect(problems).toEqual([])
})
