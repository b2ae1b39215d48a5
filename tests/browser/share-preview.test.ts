import type {Browser} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {launchBrowser} from '../support/launch-browser.ts'
import {SHIPPED_STORY_ID} from '../support/shipped-story.ts'
import {LAKE_PORT, type RunningDateline, startDateline} from '../support/start-dateline.ts'
import {storyForm} from '../support/story-form.ts'
import {studioVisits} from '../support/studio-visits.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'

const SITE = `http://localhost:${LAKE_PORT + 100}`

let folder: TemporaryFolder
let dateline: RunningDateline
let browser: Browser
const visits = studioVisits(
  () => browser,
  () => dateline.studioUrl,
)

beforeAll(async () => {
  folder = temporaryFolder('share')
  ;[dateline, browser] = await Promise.all([startDateline(folder.path), launchBrowser()])
})

afterEach(() => visits.end())

afterAll(async () => {
  await browser?.close()
  await dateline?.stop()
  folder?.remove()
})

test('a draft is shared by a link, opened on a phone without signing in, and taken back', async () => {
  const {page} = await visits.open(`/desk/stories;${SHIPPED_STORY_ID}`)
  const form = storyForm(page)
  await form.preview.locator('h1').waitFor()
  await form.headline.fill('Not for readers yet')
  await eventually(() => headline(`drafts.${SHIPPED_STORY_ID}`)).toBe('Not for readers yet')

  await page.getByTestId('share-preview').click()
  const dialog = page.getByRole('dialog', {name: 'Share the preview'})
  await dialog.getByText('There is no open link to this story.').waitFor()
  await dialog.getByRole('button', {name: 'Create link'}).click()
  const link = dialog.getByTestId('shared-preview')
  await link.getByRole('img', {name: 'QR code of the link'}).waitFor()
  const url = await link.getByRole('link', {name: 'Open'}).getAttribute('href')
  expect(url).toMatch(new RegExp(`^${SITE}/share/[\\w-]{43}$`))

  const phone = await browser.newContext({
    viewport: {width: 390, height: 844},
    isMobile: true,
    hasTouch: true,
  })
  const reader = await phone.newPage()
  const opened = await reader.goto(url ?? '')
  expect(opened?.status()).toBe(200)
  await reader.getByRole('heading', {name: 'Not for readers yet'}).waitFor()
  await reader.getByText('Preview, not published.').waitFor()
  await eventually(() =>
    reader
      .locator('figure img')
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth),
  ).toBeGreaterThan(0)
  expect(await reader.evaluate(() => document.fonts.check('1rem "Newsreader Variable"'))).toBe(true)

  // The focus stays in the dialog, from which Escape leads back.
  const hasFocus = () => dialog.evaluate((element) => element.contains(document.activeElement))
  await eventually(hasFocus).toBe(true)
  await link.getByRole('button', {name: 'Revoke'}).click()
  await dialog.getByText('There is no open link to this story.').waitFor()
  await eventually(hasFocus).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({state: 'detached'})
  expect((await reader.reload())?.status()).toBe(404)
  await reader.getByRole('heading', {name: 'This link is not valid any more'}).waitFor()
  await phone.close()
  expect(await visits.end()).toEqual([])
})

function headline(id: string): Promise<string | null> {
  return dateline.administrator.fetch('*[_id == $id][0].headline', {id}, {perspective: 'raw'})
}
