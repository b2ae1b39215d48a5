import {afterEach, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {SHIPPED_STORY_ID} from '../support/shipped-story.ts'
import {LAKE_PORT} from '../support/start-dateline.ts'
import {storyForm} from '../support/story-form.ts'

const newsroom = newsroomForTests('share')
const {visits} = newsroom

const SITE = `http://localhost:${LAKE_PORT + 100}`

afterEach(() => visits.end())

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

  const phone = await newsroom.browser.newContext({
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
  return newsroom.administrator.fetch('*[_id == $id][0].headline', {id}, {perspective: 'raw'})
}
