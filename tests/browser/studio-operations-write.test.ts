import type {Browser, Locator} from 'playwright-core'
import sharp from 'sharp'
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
  folder = temporaryFolder('write')
  ;[dateline, browser] = await Promise.all([startDateline(folder.path), launchBrowser()])
})

afterEach(() => visits.end())

afterAll(async () => {
  await browser?.close()
  await dateline?.stop()
  folder?.remove()
})

test('a story is written from scratch; it can be published once it has what publishing needs', async () => {
  const {page} = await visits.open('/desk/stories')
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
  const published = await dateline.reader.fetch(
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
  expect(await visits.end()).toEqual([])
})

test('changes are discarded; a story is unpublished, published again, duplicated and deleted', async () => {
  const id = await completeStory('a-life', 'A life of a story')
  const {page} = await visits.open(`/desk/stories;${id}`)
  const form = storyForm(page)

  await form.headline.fill('A passing thought')
  await eventually(() => headlineOf(`drafts.${id}`)).toBe('A passing thought')
  await form.action('Discard changes')
  await page.getByRole('dialog').getByRole('button', {name: 'Discard'}).click()
  await eventually(() => form.headline.inputValue()).toBe('A life of a story')
  await eventually(() => headlineOf(`drafts.${id}`)).toBe(null)
  await eventually(() => form.previewState.innerText()).toBe('Published')

  await page.getByTestId('document-header-Published-chip').first().click()
  await page
    .getByTestId('action-unpublish')
    .or(page.getByRole('button', {name: 'Unpublish'}))
    .first()
    .click()
  await page.getByRole('dialog').getByRole('button', {name: 'Unpublish'}).click()
  await eventually(() => headlineOf(id)).toBe(null)
  await page.getByTestId('document-header-Draft-chip').first().click()
  await eventually(() => form.previewState.innerText()).toBe('Draft')
  await eventually(() => form.publishButton.isEnabled()).toBe(true)
  await form.publish()
  await eventually(() => headlineOf(id)).toBe('A life of a story')

  await eventually(() => form.previewState.innerText()).toBe('Published')
  await form.action('Duplicate')
  await page.waitForURL((url) => !url.pathname.includes(id))
  const count = '*[headline match "A life of a story"]._id'
  await eventually(
    async () => (await dateline.administrator.fetch<string[]>(count, {}, {perspective: 'raw'})).length,
  ).toBe(2)

  await form.action('Delete')
  await page
    .getByRole('dialog')
    .getByRole('button', {name: /Delete/})
    .click()
  await eventually(() => dateline.administrator.fetch(count, {}, {perspective: 'raw'})).toEqual([id])
  expect(await visits.end()).toEqual([])
})

test('a section that stories refer to is not deleted by mistake: the dialog names them', async () => {
  await completeStory('refers-to-world', 'This one is filed under World')
  const {page} = await visits.open('/desk/section;section-world')
  await page.getByTestId('field-name').locator('input').waitFor()
  await storyForm(page).action('Delete')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('This one is filed under World').waitFor()
  expect(await visits.end()).toEqual([])
})

/** A published story that nothing keeps from being published again. Answers its id. */
async function completeStory(id: string, headline: string): Promise<string> {
  await dateline.administrator.createOrReplace({
    _id: id,
    _type: 'article',
    headline,
    slug: {_type: 'slug', current: id},
    section: {_type: 'reference', _ref: 'section-world'},
    source: {_type: 'reference', _ref: 'source-reuters'},
    publishedAt: '2023-01-01T00:00:00.000Z',
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 'b', text: 'Text.', marks: []}],
      },
    ],
  })
  return id
}

test('a picture is uploaded, its hotspot is set, and what is known of it is stored', async () => {
  const id = await completeStory('with-picture', 'A story that gets a picture')
  const {page} = await visits.open(`/desk/stories;${id}`)
  const form = storyForm(page)
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

  const stored = () =>
    dateline.administrator.fetch<StoredPicture>(
      '*[_id == $id][0].heroImage{"hotspot": hotspot.width, "metadata": asset->metadata{"size": [dimensions.width, dimensions.height], "lqip": lqip, "dominant": palette.dominant.background}}',
      {id: `drafts.${id}`},
      {perspective: 'raw'},
    )
  await eventually(async () => (await stored()).hotspot).toBeLessThan(0.8)
  const {metadata} = await stored()
  expect(metadata).toEqual({
    size: [900, 600],
    lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
    dominant: expect.stringMatching(/^#b[0-9a-f]3[0-9a-f]3[0-9a-f]$/),
  })
  expect(await visits.end()).toEqual([])
})

interface StoredPicture {
  hotspot: number
  metadata: {size: number[]; lqip: string; dominant: string}
}

function headlineOf(documentId: string): Promise<string | null> {
  return dateline.administrator.fetch('*[_id == $documentId][0].headline', {documentId}, {perspective: 'raw'})
}

function widthOf(image: Locator): Promise<number> {
  return image.evaluate((element: HTMLImageElement) => element.naturalWidth)
}
