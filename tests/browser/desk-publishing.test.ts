import type {Browser, Page, Route} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'

import {redirectQuery, storyBySlugQuery} from '../../queries/index.ts'
import {deskDialog} from '../support/desk-dialog.ts'
import {LONG_AGO, putStory} from '../support/desk-story.ts'
import {eventually} from '../support/eventually.ts'
import {launchBrowser} from '../support/launch-browser.ts'
import {type RunningDateline, startDateline} from '../support/start-dateline.ts'
import {storyForm} from '../support/story-form.ts'
import {studioReady} from '../support/studio-ready.ts'
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
  folder = temporaryFolder('desk-publishing')
  ;[dateline, browser] = await Promise.all([startDateline(folder.path), launchBrowser()])
})

afterEach(() => visits.end())

afterAll(async () => {
  await browser?.close()
  await dateline?.stop()
  folder?.remove()
})

interface Dates {
  firstPublishedAt: string | null
  publishedAt: string | null
  updatedAt: string | null
  updateNote: string | null
}

const datesOf = (id: string) =>
  dateline.reader.fetch<Dates | null>(
    '*[_id == $id][0]{firstPublishedAt, publishedAt, updatedAt, updateNote}',
    {id},
  )
const headlineOf = (id: string) =>
  dateline.administrator.fetch<string | null>('*[_id == $id][0].headline', {id}, {perspective: 'raw'})

async function openStory(id: string, page: Page) {
  await page.goto(`${dateline.studioUrl}/desk/stories;${id}`)
  await studioReady(page)
  const form = storyForm(page)
  await form.preview.locator('h1').waitFor()
  return {form, dialog: deskDialog(page)}
}

test('a story is published, mended and updated with one key each; an editor’s clock that is an hour fast dates nothing', async () => {
  const id = await putStory(dateline.administrator, 'three-ways', {}, 'draft')
  const {page} = await visits.open('/desk/stories', {ownProfile: true})
  await page.addInitScript({content: CLOCK_AN_HOUR_FAST})
  const {form, dialog} = await openStory(id, page)
  expect(await page.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + 50 * 60_000)
  const before = Date.now()

  await form.publishButton.click()
  await dialog.choice('first').waitFor()
  await page.keyboard.press('f')
  await page.keyboard.press('Enter')
  await dialog.closed()
  await eventually(() => form.previewState.innerText()).toBe('Published')
  const first = await datesOf(id)
  const firstTime = Date.parse(first?.firstPublishedAt ?? '')
  expect([firstTime >= before - 1000, firstTime <= Date.now()]).toEqual([true, true])
  expect(first).toEqual({
    firstPublishedAt: first?.firstPublishedAt,
    publishedAt: first?.firstPublishedAt,
    updatedAt: null,
    updateNote: null,
  })

  await form.headline.fill('Headline of three way')
  await eventually(() => headlineOf(`drafts.${id}`)).toBe('Headline of three way')
  await form.headline.press('Control+Alt+p')
  await eventually(() => dialog.choice('silent').isChecked()).toBe(true)
  expect(await dialog.dialog.count()).toBe(1)
  await page.keyboard.press('Enter')
  await dialog.closed()
  await eventually(() => dateline.reader.fetch('*[_id == $id][0].headline', {id})).toBe(
    'Headline of three way',
  )
  expect(await datesOf(id)).toEqual(first)

  await form.headline.fill('Three ways to publish, and a fourth that nobody had thought of')
  await form.publishButton.click()
  await eventually(() => dialog.choice('update').isChecked()).toBe(true)
  await page.keyboard.press('s')
  expect(await dialog.choice('silent').isChecked()).toBe(true)
  await page.keyboard.press('u')
  await page.keyboard.press('n')
  await page.keyboard.type('Adds a fourth way; such a note may have any letters.')
  await page.keyboard.press('Enter')
  await dialog.closed()
  await eventually(async () => (await datesOf(id))?.updateNote).toBe(
    'Adds a fourth way; such a note may have any letters.',
  )
  const updated = await datesOf(id)
  const updateTime = Date.parse(updated?.updatedAt ?? '')
  expect([updateTime > firstTime, updateTime <= Date.now()]).toEqual([true, true])
  expect(updated?.publishedAt).toBe(first?.publishedAt)
  expect(await visits.end()).toEqual([])
})

/** Runs in the page, before anything else does. */
const CLOCK_AN_HOUR_FAST = `
  const RealDate = Date
  const lead = 3_600_000
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [RealDate.now() + lead] : parts))
    }
    static now() {
      return RealDate.now() + lead
    }
  }
`

test('a story under embargo is refused until its end, which is said, and readers get nothing of it', async () => {
  const end = new Date(Date.now() + 3 * 86_400_000).toISOString().replace(/\d\d\.\d{3}Z/, '00.000Z')
  const embargo = {_type: 'embargo', kind: 'until', until: end, timeZone: 'Europe/London'}
  const id = await putStory(dateline.administrator, 'embargoed', {embargo}, 'draft')
  const {page} = await visits.open('/desk/stories')
  const {form, dialog} = await openStory(id, page)
  await page
    .getByText(/^Embargo until /)
    .first()
    .waitFor()
  await form.publishButton.click()
  const words = await dialog.refusals.innerText()
  expect(words).toMatch(/^Under embargo until .+ (GMT|BST) \(.+ SGT\)\. It cannot be published before/)
  expect(await dialog.confirm.isDisabled()).toBe(true)
  await page.keyboard.press('Enter')
  await dialog.dialog.getByRole('button', {name: 'Schedule for that moment …'}).click()
  await dialog.field('zoned-time').waitFor()
  expect(await dialog.field('zoned-time-zone').inputValue()).toBe('Europe/London')
  await dialog.confirm.click()
  await dialog.closed()
  const scheduled = () =>
    dateline.administrator.fetch(
      '*[_type == "system.release" && state == "scheduled"].publishAt',
      {},
      {perspective: 'raw'},
    )
  await eventually(scheduled).toEqual([end])

  // Past every action, through the API: the queries hold.
  await putStory(dateline.administrator, id, {embargo})
  expect(await dateline.reader.fetch(storyBySlugQuery, {slug: id})).toBe(null)
  expect(await visits.end()).toEqual([])
})

test('of two editors who publish at the same moment one wins; the other is told and loses nothing', async () => {
  const id = await putStory(dateline.administrator, 'raced')
  const first = await visits.open('/desk/stories', {ownProfile: true})
  const second = await visits.open('/desk/stories', {ownProfile: true})
  second.expectProblem(/409/)
  first.expectProblem(/409/)
  const [ada, ben] = await Promise.all([openStory(id, first.page), openStory(id, second.page)])
  await ada.form.headline.fill('Written by both of them')
  await eventually(() => ben.form.headline.inputValue()).toBe('Written by both of them')
  for (const {form, dialog} of [ada, ben]) {
    await eventually(() => form.publishButton.isEnabled()).toBe(true)
    await form.publishButton.click()
    await eventually(() => dialog.confirm.isEnabled()).toBe(true)
  }
  await Promise.all([first.page.keyboard.press('Enter'), second.page.keyboard.press('Enter')])
  const told = async () => {
    const words = await Promise.all(
      [ada, ben].map(async ({dialog}) =>
        (await dialog.refusals.count()) === 0 ? '' : dialog.refusals.first().innerText(),
      ),
    )
    return words.filter((text) => text.startsWith('Somebody published this story just before you.')).length
  }
  await eventually(told).toBe(1)
  await eventually(async () => (await ada.dialog.dialog.count()) + (await ben.dialog.dialog.count())).toBe(1)
  expect(await dateline.reader.fetch('*[_id == $id][0].headline', {id})).toBe('Written by both of them')
  const loser =
    (await ada.dialog.dialog.count()) === 1 ? {...ada, page: first.page} : {...ben, page: second.page}
  await loser.page.keyboard.press('Escape')
  await loser.dialog.closed()
  await loser.form.headline.fill('Written after the race')
  await eventually(() => headlineOf(`drafts.${id}`)).toBe('Written after the race')
  expect(await visits.end()).toEqual([])
})

test('a publication that is lost on its way is reported, and can be tried again', async () => {
  const {id, page, dialog} = await readyToPublish('connection-lost')
  await losingOnePublication(page, (route) => route.abort())
  await page.keyboard.press('Enter')
  await dialog.failure.getByText('the change was not made').waitFor()
  expect(await headlineOf(id)).toBe(`Headline of ${id}`)
  await dialog.confirm.click()
  await dialog.closed()
  await eventually(() => headlineOf(id)).toBe('Sent over a bad line')
  expect(await headlineOf(`drafts.${id}`)).toBe(null)
  expect(await visits.end()).toEqual([])
})

test('a publication whose answer is lost is found to be done, and not done twice', async () => {
  const {id, page, dialog} = await readyToPublish('connection-answered')
  await losingOnePublication(page, async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.keyboard.press('Enter')
  await dialog.closed()
  expect(await headlineOf(id)).toBe('Sent over a bad line')
  expect(await headlineOf(`drafts.${id}`)).toBe(null)
  expect(await visits.end()).toEqual([])
})

/** A changed story with its publish dialog open. */
async function readyToPublish(storyId: string) {
  const id = await putStory(dateline.administrator, storyId)
  const {page, expectProblem} = await visits.open('/desk/stories')
  expectProblem(/ERR_FAILED/)
  const {form, dialog} = await openStory(id, page)
  await form.headline.fill('Sent over a bad line')
  await eventually(() => headlineOf(`drafts.${id}`)).toBe('Sent over a bad line')
  await form.publishButton.click()
  await eventually(() => dialog.confirm.isEnabled()).toBe(true)
  return {id, page, dialog}
}

async function losingOnePublication(page: Page, lose: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/data/mutate/**', lose, {times: 1})
}

test('a new address leads on from the old one; an address of another story is refused, with the story named', async () => {
  const id = await putStory(dateline.administrator, 'old-address')
  await putStory(dateline.administrator, 'claimant', {}, 'draft')
  const {page} = await visits.open('/desk/stories')
  const {form, dialog} = await openStory(id, page)
  await form.group('page')
  const slug = page.getByTestId('field-slug').locator('input')
  await slug.fill('new-address')
  await eventually(() => form.publishButton.isEnabled()).toBe(true)
  await form.publish()
  await dialog.closed()
  await eventually(() => dateline.reader.fetch(redirectQuery, {slug: 'old-address'})).toEqual({
    from: 'old-address',
    to: 'new-address',
  })

  const claimant = await openStory('claimant', page)
  await claimant.form.group('page')
  await slug.fill('old-address')
  await page.getByRole('button', {name: 'Validation'}).first().click()
  await page
    .getByText('Links to “Headline of old-address” still use this address. Choose another.')
    .filter({visible: true})
    .first()
    .waitFor()
  await eventually(() => claimant.form.publishButton.isDisabled()).toBe(true)
  expect(await visits.end()).toEqual([])
})

test('a story that is unpublished and published again keeps its first date; its copy begins anew', async () => {
  const corrections = [
    {
      _key: 'c',
      _type: 'correction',
      kind: 'correction',
      text: 'It was 40.',
      priority: 'high',
      date: LONG_AGO,
    },
  ]
  const id = await putStory(dateline.administrator, 'again', {
    corrections,
    publishedCorrections: corrections,
  })
  await dateline.administrator.action({
    actionType: 'sanity.action.document.unpublish',
    draftId: `drafts.${id}`,
    publishedId: id,
  })
  const {page} = await visits.open('/desk/stories')
  const {form, dialog} = await openStory(id, page)
  await form.publishButton.click()
  await eventually(() => dialog.choice('update').isChecked()).toBe(true)
  await page.keyboard.press('s')
  await page.keyboard.press('Enter')
  await dialog.closed()
  await eventually(() => datesOf(id)).toEqual({
    firstPublishedAt: LONG_AGO,
    publishedAt: LONG_AGO,
    updatedAt: null,
    updateNote: null,
  })
  await form.action('Duplicate')
  await page.waitForURL((url) => !url.pathname.includes(`;${id}`))
  const copy = () =>
    dateline.administrator.fetch(
      '*[headline == $headline && _id in path("drafts.**")][0]{publishedAt, firstPublishedAt, publishedSlugs, corrections, "slug": slug.current}',
      {headline: `Headline of ${id}`},
      {perspective: 'raw'},
    )
  await eventually(copy).toEqual({
    publishedAt: null,
    firstPublishedAt: null,
    publishedSlugs: null,
    corrections: null,
    slug: null,
  })
  expect(await visits.end()).toEqual([])
})
