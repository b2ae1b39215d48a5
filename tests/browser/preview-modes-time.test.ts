import type {Page} from 'playwright-core'
import {beforeAll, expect, test} from 'vitest'

import {eventually} from '../support/eventually.ts'
import {goInStudio} from '../support/go-in-studio.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {previewPane, storyPath} from '../support/preview-pane.ts'
import {storyForm} from '../support/story-form.ts'

const newsroom = newsroomForTests('preview-time')
const {visits} = newsroom

const HOUR = 3_600_000
const RELEASE = 'rMorning'

const tomorrow = new Date(Math.ceil(Date.now() / HOUR) * HOUR + 24 * HOUR)
const afterTomorrow = new Date(tomorrow.getTime() + 24 * HOUR)

/** One Studio for all tests: each goes to the story that it looks at. */
let page: Page

beforeAll(async () => {
  const {administrator} = newsroom
  const story = {
    _type: 'article',
    section: {_type: 'reference', _ref: 'section-world'},
    publishedAt: '2022-12-30T11:19:00.000Z',
  }
  await administrator
    .transaction()
    .create({
      ...story,
      _id: 'held',
      headline: 'Held until tomorrow',
      slug: {_type: 'slug', current: 'held'},
      embargo: {_type: 'embargo', kind: 'until', until: tomorrow.toISOString()},
    })
    .create({...story, _id: 'plain', headline: 'Today', slug: {_type: 'slug', current: 'plain'}})
    .create({...story, _id: 'drafted', headline: 'Published today', slug: {_type: 'slug', current: 'd'}})
    .create({...story, _id: 'drafts.drafted', headline: 'At work', slug: {_type: 'slug', current: 'd'}})
    .commit()
  await administrator.releases.create({
    releaseId: RELEASE,
    metadata: {
      title: 'Morning edition',
      releaseType: 'scheduled',
      intendedPublishAt: afterTomorrow.toISOString(),
    },
  })
  for (const id of ['plain', 'drafted', 'section-world']) {
    await administrator.createVersion({publishedId: id, baseId: id, releaseId: RELEASE})
  }
  await administrator
    .transaction()
    .patch(`versions.${RELEASE}.plain`, {set: {headline: 'The day after tomorrow'}})
    .patch(`versions.${RELEASE}.drafted`, {set: {headline: 'Published with the release'}})
    .patch(`versions.${RELEASE}.section-world`, {set: {name: 'The world by then'}})
    .commit()
  await administrator.releases.schedule({releaseId: RELEASE, publishAt: afterTomorrow.toISOString()})
  ;({page} = await visits.open('/desk/stories'))
})

test('an embargo lifts before it is over', async () => {
  await goInStudio(page, storyPath('held'))
  const {pane} = previewPane(page)
  const {preview, previewState, headline} = storyForm(page)
  await headline.waitFor()
  const unseen = pane.getByText('Readers do not see this story at this time')
  await unseen.waitFor()
  await openTimeTravel()
  await page.getByRole('button', {name: /^The embargo ends, /}).click()
  await preview.getByRole('heading', {name: 'Held until tomorrow'}).waitFor()
  await unseen.waitFor({state: 'detached'})
  expect(await previewState.innerText()).toMatch(/^Published, as at \w{3} \d{1,2}, \d{4}, /)

  await openTimeTravel()
  await page.getByRole('button', {name: 'Back to now'}).click()
  await unseen.waitFor()
  expect(await previewState.innerText()).toBe('Published')
  expect(visits.problems()).toEqual([])
})

test('a scheduled release is seen before it is published, with what it does to other documents', async () => {
  await goInStudio(page, storyPath('plain'))
  const {preview, previewState, headline} = storyForm(page)
  await headline.waitFor()
  await preview.getByRole('heading', {name: 'Today'}).waitFor()
  await preview.locator('.kicker').getByText('World', {exact: true}).waitFor()
  // Lists of other stories are as they will be, too: the embargo of one is over by then.
  expect(await preview.getByText('Held until tomorrow').count()).toBe(0)

  await openTimeTravel()
  await page.getByRole('button', {name: /^Morning edition, /}).click()
  await preview.getByRole('heading', {name: 'The day after tomorrow'}).waitFor()
  await preview.locator('.kicker').getByText('The world by then').waitFor()
  await preview.getByText('Held until tomorrow').waitFor()
  await eventually(() => previewState.innerText()).toMatch(/^Release Morning edition, as at /)

  // Between now and then it is not out.
  await travelTo(tomorrow)
  await preview.getByRole('heading', {name: 'Today'}).waitFor()
  await eventually(() => previewState.innerText()).toMatch(/^Published, as at /)
  expect(visits.problems()).toEqual([])
})

test('a draft stays a draft, and what readers will see beside it is the release', async () => {
  await goInStudio(page, storyPath('drafted'))
  const {version, pane} = previewPane(page)
  const {preview, previewState, headline} = storyForm(page)
  await headline.waitFor()
  await preview.getByRole('heading', {name: 'At work'}).waitFor()
  await travelTo(new Date(afterTomorrow.getTime() + HOUR))
  await eventually(() => previewState.innerText()).toMatch(/^Draft, as at /)
  await preview.getByRole('heading', {name: 'At work'}).waitFor()
  await version('Published').click()
  await preview.getByRole('heading', {name: 'Published with the release'}).waitFor()
  await eventually(() => previewState.innerText()).toMatch(/^Release Morning edition, as at /)
  await version('Changes').click()
  await pane.getByText(/^1 change: /).waitFor()
  expect(visits.problems()).toEqual([])
})

test('only a time to come can be chosen, and Escape leads back to the button', async () => {
  await goInStudio(page, storyPath('plain'))
  const {preview, previewState, headline} = storyForm(page)
  await headline.waitFor()
  await preview.getByRole('heading', {name: 'Today'}).waitFor()
  await openTimeTravel()
  const time = page.getByRole('dialog', {name: 'Show as at a time to come'}).getByLabel(/^Time/)
  await time.fill('2020-01-01T12:00')
  await time.press('Enter')
  await page.getByRole('alert').getByText('Choose a time to come.').waitFor()
  expect(await previewState.innerText()).toBe('Published')
  await page.keyboard.press('Escape')
  await time.waitFor({state: 'detached'})
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Show as at a time to come',
  )
  expect(visits.problems()).toEqual([])
})

async function openTimeTravel(): Promise<void> {
  await previewPane(page).pane.getByRole('button', {name: /as at/}).click()
}

/** Chooses a time of one's own. */
async function travelTo(moment: Date): Promise<void> {
  await openTimeTravel()
  const dialog = page.getByRole('dialog', {name: 'Show as at a time to come'})
  // The input takes the browser's local time.
  const local = await page.evaluate((milliseconds) => {
    const date = new Date(milliseconds)
    return new Date(milliseconds - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  }, moment.getTime())
  await dialog.getByLabel(/^Time/).fill(local)
  await dialog.getByRole('button', {name: 'Show', exact: true}).click()
  await dialog.waitFor({state: 'detached'})
}
