import type {Page, Route} from 'playwright-core'
import {afterEach, expect, test} from 'vitest'

import {redirectQuery, storyBySlugQuery} from '../../queries/index.ts'
import {LONG_AGO, putStory} from '../support/desk-story.ts'
import {eventually} from '../support/eventually.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import type {StoryForm} from '../support/story-form.ts'
import {storyVisits} from '../support/story-visits.ts'

const newsroom = newsroomForTests('desk-publishing')
const {visits} = newsroom

const openStory = storyVisits(visits)

afterEach(async ({task}) => {
  if (task.result?.state === 'fail') await visits.end()
})

interface Dates {
  firstPublishedAt: string | null
  publishedAt: string | null
  updatedAt: string | null
  updateNote: string | null
}

const datesOf = (id: string) =>
  newsroom.reader.fetch<Dates | null>(
    '*[_id == $id][0]{firstPublishedAt, publishedAt, updatedAt, updateNote}',
    {id},
  )
const headlineOf = (id: string) =>
  newsroom.administrator.fetch<string | null>('*[_id == $id][0].headline', {id}, {perspective: 'raw'})

test('a story is published, mended and updated with one key each; an editor’s clock that is an hour fast dates nothing', async () => {
  const id = await putStory(newsroom.administrator, 'three-ways', {}, 'draft')
  const {page, form, dialog} = await openStory(id, {ownProfile: true, script: CLOCK_AN_HOUR_FAST})
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
  await eventually(() => newsroom.reader.fetch('*[_id == $id][0].headline', {id})).toBe(
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
  expect(visits.problems()).toEqual([])
  await page.close()
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
  const id = await putStory(newsroom.administrator, 'embargoed', {embargo}, 'draft')
  const {page, form, dialog} = await openStory(id)
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
    newsroom.administrator.fetch(
      '*[_type == "system.release" && state == "scheduled"].publishAt',
      {},
      {perspective: 'raw'},
    )
  await eventually(scheduled).toEqual([end])

  // Past every action, through the API: the queries hold.
  await putStory(newsroom.administrator, id, {embargo})
  expect(await newsroom.reader.fetch(storyBySlugQuery, {slug: id})).toBe(null)
  expect(visits.problems()).toEqual([])
})

test('of two editors who publish at the same moment one wins; the other is told and loses nothing', async () => {
  const id = await putStory(newsroom.administrator, 'raced')
  const [ada, ben] = await Promise.all([openStory(id), openStory(id, {ownProfile: true})])
  for (const {expectProblem} of [ada, ben]) expectProblem(/409/)
  await ada.form.headline.fill('Written by both of them')
  await eventually(() => ben.form.headline.inputValue()).toBe('Written by both of them')
  for (const {form, dialog} of [ada, ben]) {
    await eventually(() => form.publishButton.isEnabled()).toBe(true)
    await form.publishButton.click()
    await eventually(() => dialog.confirm.isEnabled()).toBe(true)
  }
  await Promise.all([ada.page.keyboard.press('Enter'), ben.page.keyboard.press('Enter')])
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
  expect(await newsroom.reader.fetch('*[_id == $id][0].headline', {id})).toBe('Written by both of them')
  const loser = (await ada.dialog.dialog.count()) === 1 ? ada : ben
  await loser.page.keyboard.press('Escape')
  await loser.dialog.closed()
  await loser.form.headline.fill('Written after the race')
  await eventually(() => headlineOf(`drafts.${id}`)).toBe('Written after the race')
  expect(visits.problems()).toEqual([])
  await ben.page.close()
})

test('a publication that is lost on its way is reported, and can be tried again; one whose answer is lost is found to be done', async () => {
  const id = await putStory(newsroom.administrator, 'connection-lost')
  const {page, form, dialog, expectProblem} = await openStory(id)
  expectProblem(/ERR_FAILED/)
  await openPublishDialog('Sent over a bad line')
  await losingOnePublication(page, (route) => route.abort())
  await page.keyboard.press('Enter')
  await dialog.failure.getByText('the change was not made').waitFor()
  expect(await headlineOf(id)).toBe(`Headline of ${id}`)
  await dialog.confirm.click()
  await dialog.closed()
  expect([await headlineOf(id), await headlineOf(`drafts.${id}`)]).toEqual(['Sent over a bad line', null])

  await openPublishDialog('Sent, and never answered')
  await losingOnePublication(page, async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.keyboard.press('Enter')
  await dialog.closed()
  expect([await headlineOf(id), await headlineOf(`drafts.${id}`)]).toEqual(['Sent, and never answered', null])
  expect(visits.problems()).toEqual([])

  async function openPublishDialog(headline: string): Promise<void> {
    await form.headline.fill(headline)
    await eventually(() => headlineOf(`drafts.${id}`)).toBe(headline)
    await form.publishButton.click()
    await eventually(() => dialog.confirm.isEnabled()).toBe(true)
  }
})

async function losingOnePublication(page: Page, lose: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/data/mutate/**', lose, {times: 1})
}

test('a new address leads on from the old one; an address of another story is refused, with the story named', async () => {
  const id = await putStory(newsroom.administrator, 'old-address')
  await putStory(newsroom.administrator, 'claimant', {}, 'draft')
  const {page, form, dialog} = await openStory(id)
  await fillSlug(page, form, id, 'new-address')
  await eventually(() => form.publishButton.isEnabled()).toBe(true)
  await form.publish()
  await dialog.closed()
  await eventually(() => newsroom.reader.fetch(redirectQuery, {slug: 'old-address'})).toEqual({
    from: 'old-address',
    to: 'new-address',
  })

  const claimant = await openStory('claimant')
  await fillSlug(page, claimant.form, 'claimant', 'old-address')
  await eventually(() => claimant.form.publishButton.isDisabled()).toBe(true)
  await page.getByRole('button', {name: 'Validation'}).first().click()
  await page
    .getByText('Links to “Headline of old-address” still use this address. Choose another.')
    .filter({visible: true})
    .first()
    .waitFor()
  expect(visits.problems()).toEqual([])
})

/** Until it is stored: a form that was opened a moment ago may still be built anew, and go back to its first tab. */
async function fillSlug(page: Page, form: StoryForm, id: string, slug: string): Promise<void> {
  const input = page.getByTestId('field-slug').locator('input')
  const stored = () =>
    newsroom.administrator.fetch<string | null>(
      '*[_id == $id][0].slug.current',
      {id: `drafts.${id}`},
      {perspective: 'raw'},
    )
  await eventually(async () => {
    await form.group('page')
    const failure = await input.fill(slug, {timeout: 5000}).then(() => undefined, String)
    return failure ?? stored()
  }).toBe(slug)
}

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
  const id = await putStory(newsroom.administrator, 'again', {
    corrections,
    publishedCorrections: corrections,
  })
  // As it is when a revision from before its first publication was restored: it remembers nothing of that.
  await putStory(newsroom.administrator, id, {corrections}, 'draft')
  const {page, form, dialog} = await openStory(id)
  await page.getByTestId('document-header-Published-chip').first().click()
  await page
    .getByTestId('action-unpublish')
    .or(page.getByRole('button', {name: 'Unpublish'}))
    .first()
    .click()
  await dialog.dialog.getByText('Readers find nothing at the story’s address any more.').waitFor()
  await page.keyboard.press('Enter')
  await dialog.closed()
  expect(await datesOf(id)).toBe(null)
  await page.getByTestId('document-header-Draft-chip').first().click()
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
  // What readers were told does not go with its story.
  await page.getByTestId('document-pane').first().getByTestId('action-menu-button').last().click()
  await eventually(() => page.getByRole('menuitem', {name: 'Delete'}).isDisabled()).toBe(true)
  await form.action('Duplicate')
  await page.waitForURL((url) => !url.pathname.includes(`;${id}`))
  const copy = () =>
    newsroom.administrator.fetch(
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
  expect(visits.problems()).toEqual([])
})
