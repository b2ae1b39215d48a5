import type {Locator, Page} from 'playwright-core'
import sharp from 'sharp'
import {beforeAll, expect, test} from 'vitest'

import type {DatasetDocument} from '../support/dataset-content.ts'
import {countTextPoints} from '../support/count-text-points.ts'
import {putStory} from '../support/desk-story.ts'
import {eventually} from '../support/eventually.ts'
import {goInStudio} from '../support/go-in-studio.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {type StoryForm, storyForm} from '../support/story-form.ts'
import type {StudioVisit} from '../support/studio-visits.ts'

const newsroom = newsroomForTests('write')
const {visits} = newsroom

/** One Studio for all of them. */
let page: Page
let expectProblem: StudioVisit['expectProblem']

beforeAll(async () => {
  ;({page, expectProblem} = await visits.open('/desk/stories'))
})

test('a story is written from scratch; it can be published once it has what publishing needs', async () => {
  await page.getByTestId('action-intent-button').click()
  const form = storyForm(page)

  await form.headline.fill('Rain floods the market hall')
  await form.preview.getByRole('heading', {name: 'Rain floods the market hall'}).waitFor()
  await eventually(() => form.previewState.innerText()).toBe('Draft')
  await page.getByRole('button', {name: 'Validation'}).first().click()
  for (const finding of [
    'Choose the section the story belongs to.',
    'A story needs text before it can be published.',
    'Every published story names its source.',
    'Generate the slug: without it the story has no address.',
  ]) {
    await page.getByText(finding).filter({visible: true}).waitFor()
  }
  expect(await form.publishButton.isDisabled()).toBe(true)
  await page.getByRole('button', {name: 'Validation'}).first().click()

  await form.chooseReference('section', 'World')
  await form.preview.locator('.kicker').getByText('World').waitFor()
  await form.body.click()
  await page.keyboard.type('The river rose two metres overnight.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Traders saved what they could.')
  await form.preview.getByText('Traders saved what they could.').waitFor()

  await form.group('source')
  await form.chooseReference('source', 'Reuters')
  await page.getByTestId('field-publishedAt').locator('input').fill('2023-01-02 08:30')
  await page.keyboard.press('Tab')
  await form.group('page')
  await page.getByRole('button', {name: 'Generate'}).click()
  await eventually(() => page.getByTestId('field-slug').locator('input').inputValue()).toBe(
    'rain-floods-the-market-hall',
  )

  await eventually(() => form.publishButton.isEnabled()).toBe(true)
  await form.publish()
  await eventually(() => form.previewState.innerText()).toBe('Published')
  const published = await newsroom.reader.fetch(
    '*[slug.current == $slug][0]{_type, headline, "section": section->name, "source": source->name, publishedAt, "body": body[].children[].text, language, showAds}',
    {slug: 'rain-floods-the-market-hall'},
    {perspective: 'published'},
  )
  expect(published).toEqual({
    _type: 'article',
    headline: 'Rain floods the market hall',
    section: 'World',
    source: 'Reuters',
    publishedAt: '2023-01-02T08:30:00.000Z',
    body: ['The river rose two metres overnight.', 'Traders saved what they could.'],
    language: 'en',
    showAds: true,
  })
  expect(visits.problems()).toEqual([])
})

test('changes are discarded; a story is unpublished, published again, duplicated and deleted', async () => {
  const id = await putStory(newsroom.administrator, 'a-life', {headline: 'A life of a story'})
  const [published] = await stored(id)
  const form = await openStory(id)

  await form.headline.fill('A passing thought')
  await eventually(() => stored(id)).toEqual([
    published,
    {...published, ...NEW_REVISION, _id: `drafts.${id}`, headline: 'A passing thought'},
  ])
  await form.action('Discard changes')
  await page.getByRole('dialog').getByRole('button', {name: 'Discard'}).click()
  await eventually(() => form.headline.inputValue()).toBe('A life of a story')
  await eventually(() => stored(id)).toEqual([published, null])
  await eventually(() => form.previewState.innerText()).toBe('Published')

  await page.getByTestId('document-header-Published-chip').first().click()
  await page
    .getByTestId('action-unpublish')
    .or(page.getByRole('button', {name: 'Unpublish'}))
    .first()
    .click()
  await page.getByRole('dialog').getByRole('button', {name: 'Unpublish'}).click()
  await eventually(() => stored(id)).toEqual([null, {...published, ...NEW_REVISION, _id: `drafts.${id}`}])
  await page.getByTestId('document-header-Draft-chip').first().click()
  await eventually(() => form.previewState.innerText()).toBe('Draft')
  await eventually(() => form.publishButton.isEnabled()).toBe(true)
  await form.publish()
  // The desk takes what readers get once more for an update.
  const again = {...published, ...NEW_REVISION, updatedAt: expect.any(String)}
  await eventually(() => stored(id)).toEqual([again, null])

  await eventually(() => form.previewState.innerText()).toBe('Published')
  await form.action('Duplicate')
  await page.waitForURL((url) => !url.pathname.includes(id))
  const copies = () =>
    newsroom.administrator.fetch<DatasetDocument[]>(
      '*[headline == "A life of a story" && _id != $id]',
      {id},
      {perspective: 'raw'},
    )
  // The copy gets an address and dates of its own.
  const own = {
    slug: undefined,
    publishedSlugs: undefined,
    firstPublishedAt: undefined,
    publishedAt: undefined,
  }
  await eventually(copies).toEqual([
    {...published, ...NEW_REVISION, ...own, _id: expect.stringMatching(/^drafts\./)},
  ])

  await form.action('Delete')
  await page
    .getByRole('dialog')
    .getByRole('button', {name: /Delete/})
    .click()
  await eventually(copies).toEqual([])
  expect(await stored(id)).toEqual([again, null])
  expect(visits.problems()).toEqual([])
})

test('a section that stories refer to is not deleted: the dialog names them, and the lake refuses', async () => {
  await putStory(newsroom.administrator, 'refers-to-world', {
    headline: 'This one is filed under World',
  })
  const [section] = await stored('section-world')
  await goInStudio(page, '/desk/section;section-world')
  await page.getByTestId('field-name').locator('input').waitFor()
  await storyForm(page).action('Delete')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('This one is filed under World').waitFor()
  expectProblem(/409/)
  expectProblem(/Error notice: /)
  await dialog.getByRole('button', {name: /Delete.* anyway/}).click()
  await page.getByText('An error occurred').first().waitFor()
  expect(await stored('section-world')).toEqual([section, null])
  expect(visits.problems()).toEqual([])
})

test('the editor of text lets go of every point that it held while words were deleted', async () => {
  const form = await openStory(await putStory(newsroom.administrator, 'deletes-words'))
  await form.body.locator('p, span').getByText(/\w/).first().click()
  await page.keyboard.type('again')
  for (let key = 0; key < 'again'.length; key += 1) await page.keyboard.press('Backspace')
  expect(await countTextPoints(page)).toBe(0)
  expect(visits.problems()).toEqual([])
})

test('a picture is uploaded, its hotspot is set, and what is known of it is stored', async () => {
  const id = await putStory(newsroom.administrator, 'with-picture')
  const form = await openStory(id)
  await form.group('picture')
  const buffer = await sharp({create: {width: 900, height: 600, channels: 3, background: '#b03030'}})
    .png()
    .toBuffer()
  await page
    .getByTestId('document-pane')
    .first()
    .locator('input[type="file"]')
    .first()
    .setInputFiles({name: 'red.png', mimeType: 'image/png', buffer})

  await eventually(() => widthOf(page.getByTestId('hotspot-image-input'))).toBeGreaterThan(0)
  await eventually(() => widthOf(form.preview.locator('figure img').first())).toBeGreaterThan(0)

  await page.getByTestId('options-menu-edit-details').click()
  const dialog = page.getByRole('dialog')
  const tool = dialog.locator('svg image').first()
  await tool.waitFor()
  const box = await tool.boundingBox()
  if (box === null) throw new Error('The hotspot tool has no place on the screen')
  // The handle is on the ellipse around the whole picture, at an angle of 45 degrees.
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(middleX + box.width / Math.sqrt(8), middleY + box.height / Math.sqrt(8))
  await page.mouse.down()
  await page.mouse.move(middleX + box.width / 6, middleY + box.height / 6, {steps: 5})
  await page.mouse.up()
  await dialog.getByRole('button', {name: 'Close dialog'}).click()
  await dialog.waitFor({state: 'detached'})

  const picture = () =>
    newsroom.administrator.fetch<StoredPicture>(
      '*[_id == $id][0].heroImage{hotspot, crop, "metadata": asset->metadata{"size": [dimensions.width, dimensions.height], "lqip": lqip, "dominant": palette.dominant.background}}',
      {id: `drafts.${id}`},
      {perspective: 'raw'},
    )
  // The ellipse is moved at its edge, and stays around the middle: it shrinks by twice of what the handle moves.
  const shrunk = expect.closeTo(1 - 2 * (1 / Math.sqrt(8) - 1 / 6), 1)
  await eventually(picture).toEqual({
    hotspot: {
      _type: 'sanity.imageHotspot',
      x: 0.5,
      y: 0.5,
      width: shrunk,
      height: shrunk,
    },
    crop: {_type: 'sanity.imageCrop', top: 0, bottom: 0, left: 0, right: 0},
    metadata: {
      size: [900, 600],
      lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
      dominant: expect.stringMatching(/^#b[0-9a-f]3[0-9a-f]3[0-9a-f]$/),
    },
  })
  expect(visits.problems()).toEqual([])
})

interface StoredPicture {
  hotspot: object
  crop: object
  metadata: {size: number[]; lqip: string; dominant: string}
}

/** What is new on a document that was written again, whatever else became of it. */
const NEW_REVISION = {
  _rev: expect.any(String),
  _createdAt: expect.any(String),
  _updatedAt: expect.any(String),
}

/** A document and its draft, `null` where there is none. */
async function stored(id: string): Promise<(DatasetDocument | null)[]> {
  return newsroom.administrator.getDocuments([id, `drafts.${id}`])
}

async function openStory(id: string): Promise<StoryForm> {
  await goInStudio(page, `/desk/stories;${id}`)
  const form = storyForm(page)
  await form.headline.waitFor()
  return form
}

function widthOf(image: Locator): Promise<number> {
  return image.evaluate((element: HTMLImageElement) => element.naturalWidth)
}
