import type {Browser, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'

import {queryExamples} from '../../queries/index.ts'
import {eventually} from '../support/eventually.ts'
import {launchBrowser} from '../support/launch-browser.ts'
import {type RunningDateline, startDateline} from '../support/start-dateline.ts'
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
  folder = temporaryFolder('desk-vision')
  ;[dateline, browser] = await Promise.all([startDateline(folder.path), launchBrowser()])
})

afterEach(() => visits.end())

afterAll(async () => {
  await browser?.close()
  await dateline?.stop()
  folder?.remove()
})

const titles = queryExamples.filter(({askedBy}) => askedBy === 'site').map(({title}) => title)

/** The titles of the saved queries, as they are listed. */
async function saved(page: Page): Promise<string[]> {
  const texts = await page.locator('#vision-query-recall-list [title]').allInnerTexts()
  return texts.map((text) => text.trim()).filter((text) => titles.includes(text))
}

test('Vision opens with the queries of the site among the saved ones; they run as they are, and one that is deleted stays away', async () => {
  const {page} = await visits.open('/vision')
  await eventually(() => saved(page)).toEqual(titles)
  await page.locator('#vision-query-recall-list').getByText('Stories about a topic').click()
  await page
    .getByTestId('vision-root')
    .getByText("Putin says Russia expects China's Xi to make state visit in spring")
    .first()
    .waitFor()

  const first = page.locator('#vision-query-recall-list [data-query-actions="true"]').first()
  await first.locator('button').last().click()
  await page.getByRole('menuitem', {name: 'Delete'}).click()
  await eventually(() => saved(page)).toEqual(titles.slice(1))
  await page.reload()
  await eventually(() => saved(page)).toEqual(titles.slice(1))
  expect(await visits.end()).toEqual([])
})
