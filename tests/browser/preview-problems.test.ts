import type {Browser, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {launchBrowser} from '../support/launch-browser.ts'
import {type RunningDateline, startDateline} from '../support/start-dateline.ts'
import {storyForm} from '../support/story-form.ts'
import {studioVisits} from '../support/studio-visits.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'

let folder: TemporaryFolder
let dateline: RunningDateline
let browser: Browser
const visits = studioVisits(
  () => browser,
  () => dateline.studioUrl,
)

beforeAll(async () => {
  folder = temporaryFolder('problems')
  ;[dateline, browser] = await Promise.all([startDateline(folder.path), launchBrowser()])
})

afterEach(() => visits.end())

afterAll(async () => {
  await browser?.close()
  await dateline?.stop()
  folder?.remove()
})

test('the problems of a story are counted by grade, listed with their fields, and lead there by keyboard', async () => {
  await dateline.administrator.create({
    _id: 'drafts.faulty',
    _type: 'article',
    headline: 'Rain floods the market hall',
    section: {_type: 'reference', _ref: 'section-gone', _weak: true},
    publishedAt: '2022-12-30T11:19:00Z',
    updatedAt: '2022-12-30T11:18:00Z',
    searchDescription: 'Words. '.repeat(40),
    body: [
      {
        _type: 'block',
        _key: 'p1',
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 's1', text: 'The river rose  two metres.', marks: []}],
      },
    ],
  })
  const {page} = await visits.open('/desk/stories;faulty')
  await eventually(() => problemButton(page).getAttribute('aria-label')).toBe(
    'Problems: 2 errors, 1 warning, 1 note',
  )
  await problemButton(page).focus()
  await page.keyboard.press('Enter')
  const list = page.getByTestId('story-preview-problems')
  expect(await list.getByRole('button').allInnerTexts()).toEqual([
    'What this refers to is gone (section-gone). Readers see a gap.\nError · Section',
    'The update is earlier than the publication.\nError · Updated',
    'The search description has 279 characters. Search results cut it after 156.\nWarning · Search Description',
    'Two spaces in a row: “The river rose␣␣two metres.”\nNote · Body',
  ])

  // One stop of the Tab key, then from entry to entry. The field is in another tab of the form.
  await list.getByRole('button').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  const description = page.getByTestId('field-searchDescription').locator('textarea')
  await eventually(() => description.evaluate((field) => field === document.activeElement)).toBe(true)

  await description.fill('Words.')
  await eventually(() => problemButton(page).getAttribute('aria-label')).toBe('Problems: 2 errors, 1 note')
  await list.getByRole('button').first().press('Escape')
  expect(await list.count()).toBe(0)
  expect(await problemButton(page).evaluate((button) => button === document.activeElement)).toBe(true)
  expect(await visits.end()).toEqual([])
})

test('a headline is too long for a search result by its width, not by its characters', async () => {
  const narrow = 'i'.repeat(80)
  const wide = 'M'.repeat(80)
  await dateline.administrator.create({_id: 'drafts.wide', _type: 'article', headline: wide})
  const {page} = await visits.open('/desk/stories;wide')
  await problemButton(page).click()
  const tooWide = page.getByTestId('story-preview-problems').getByText(/The headline is \d+ pixels wide/)
  await tooWide.waitFor()
  await storyForm(page).headline.fill(narrow)
  await tooWide.waitFor({state: 'detached'})
  expect(await visits.end()).toEqual([])
})

function problemButton(page: Page) {
  return page.getByTestId('story-preview-problems-button')
}
