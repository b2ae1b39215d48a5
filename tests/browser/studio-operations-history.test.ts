import {userInfo} from 'node:os'

import type {Browser} from 'playwright-core'
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
  folder = temporaryFolder('history')
  ;[dateline, browser] = await Promise.all([startDateline(folder.path), launchBrowser()])
})

afterEach(() => visits.end())

afterAll(async () => {
  await browser?.close()
  await dateline?.stop()
  folder?.remove()
})

test('changes are shown with their author; an older revision is seen in form and preview, and restored', async () => {
  await dateline.administrator.create({_id: 'drafts.revised', _type: 'article', headline: 'First wording'})
  const {page} = await visits.open('/desk/stories;revised', {width: 2200})
  const form = storyForm(page)
  await form.headline.fill('Second wording')
  await eventually(() => headline()).toBe('Second wording')

  await page.getByTestId('document-pane').first().getByTestId('pane-context-menu-button').click()
  await page.getByRole('menuitem', {name: 'History'}).click()
  const events = page.getByTestId('timeline-item-button')
  await eventually(() => events.count()).toBe(2)
  expect(await events.first().innerText()).toContain('Edited')
  expect(await events.last().innerText()).toContain('created')

  await page.getByRole('tab', {name: 'Review changes'}).click()
  const change = page.locator('#review-panel').getByTestId('review-changes-pane')
  await eventually(() => change.innerText()).toMatch(/Headline[^]*First[^]*Second/)
  await change.getByText('Second').hover()
  await page.getByText(userInfo().username, {exact: true}).filter({visible: true}).waitFor()

  await page.getByRole('tab', {name: 'History'}).click()
  await events.last().click()
  await eventually(() => form.headline.inputValue()).toBe('First wording')
  await form.preview.getByRole('heading', {name: 'First wording'}).waitFor()
  await eventually(() => form.previewState.innerText()).toMatch(/^Revision of /)

  await page.getByRole('button', {name: 'Revert to revision'}).first().click()
  await page.getByTestId('confirm-popover-confirm-button').click()
  await eventually(() => headline()).toBe('First wording')
  await eventually(() => form.previewState.innerText()).toBe('Draft')
  await form.preview.getByRole('heading', {name: 'First wording'}).waitFor()
  expect(await visits.end()).toEqual([])
})

function headline(): Promise<string> {
  return dateline.administrator.fetch('*[_id == "drafts.revised"][0].headline', {}, {perspective: 'raw'})
}
