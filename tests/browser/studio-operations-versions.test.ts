import {userInfo} from 'node:os'

import type {Locator, Page} from 'playwright-core'
import {beforeAll, expect, test} from 'vitest'

import type {DatasetDocument} from '../support/dataset-content.ts'
import {eventually} from '../support/eventually.ts'
import {goInStudio} from '../support/go-in-studio.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {SHIPPED_STORY_ID} from '../support/shipped-story.ts'
import {storyForm} from '../support/story-form.ts'
import type {StudioVisit} from '../support/studio-visits.ts'

const newsroom = newsroomForTests('versions')
const {visits} = newsroom

/** The Studio tries in a dry run whether a release may be published: one that is scheduled may not. */
const DRY_RUN_REFUSED = /\b409\b/

const PATIENCE_IN_MILLISECONDS = 5000

/** One Studio for all of them, wide enough for the changes beside the form. */
let page: Page
let expectProblem: StudioVisit['expectProblem']

beforeAll(async () => {
  ;({page, expectProblem} = await visits.open('/releases', {width: 2200}))
})

test('changes are shown with their author; an older revision is seen in form and preview, and restored; so is a deleted story', async () => {
  await newsroom.administrator.create({
    _id: 'drafts.revised',
    _type: 'article',
    headline: 'First wording',
    tags: ['one', 'two'],
  })
  const first = await stored('drafts.revised')
  await goInStudio(page, '/desk/stories;revised')
  const form = storyForm(page)
  await form.headline.fill('Second wording')
  await eventually(() => stored('drafts.revised')).toEqual({
    ...first,
    ...NEW_REVISION,
    headline: 'Second wording',
  })

  await page.getByTestId('document-pane').first().getByTestId('pane-context-menu-button').click()
  await page.getByRole('menuitem', {name: 'History'}).click()
  const events = page.getByTestId('timeline-item-button')
  await eventually(() => events.allInnerTexts()).toEqual([
    expect.stringContaining('Edited'),
    expect.stringContaining('created'),
  ])

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
  await eventually(() => stored('drafts.revised')).toEqual({...first, ...NEW_REVISION})
  await eventually(() => form.previewState.innerText()).toBe('Draft')
  await form.preview.getByRole('heading', {name: 'First wording'}).waitFor()

  await form.action('Delete')
  await page
    .getByRole('dialog')
    .getByRole('button', {name: /Delete/})
    .click()
  await eventually(() => stored('drafts.revised')).toBe(null)
  await eventually(() => page.getByTestId('document-pane').count()).toBe(0)
  await goInStudio(page, '/desk/stories;revised')
  const deleted = page.getByTestId('deleted-document-banner')
  await deleted.getByRole('button', {name: 'Restore most recent revision'}).click()
  await eventually(() => stored('drafts.revised')).toEqual({...first, ...NEW_REVISION})
  await eventually(() => form.headline.inputValue()).toBe('First wording')
  expect(visits.problems()).toEqual([])
})

test('a release is made, a story is added, changed and previewed in it, and published with it; then it is reverted', async () => {
  const before = await stored(SHIPPED_STORY_ID)
  const release = await createRelease('Spring edition')
  const version = `versions.${release}.${SHIPPED_STORY_ID}`

  await goInStudio(page, `/desk/stories;${SHIPPED_STORY_ID}?perspective=${release}`)
  const pane = page.getByTestId('document-pane').first()
  await pane.getByRole('button', {name: 'Add to release'}).click()
  const form = storyForm(page)
  await eventually(() => form.previewState.innerText()).toBe('Release Spring edition')
  await form.headline.fill('Spring has come')
  await eventually(() => form.preview.locator('h1').innerText()).toBe('Spring has come')
  await eventually(() => stored(version)).toEqual({
    ...before,
    ...NEW_REVISION,
    _id: version,
    headline: 'Spring has come',
  })
  expect(await stored(SHIPPED_STORY_ID)).toEqual(before)

  await goInStudio(page, `/releases/${release}`)
  await page.getByText('Spring has come').first().waitFor()
  const runRelease = page.getByRole('button', {name: 'Run release'})
  await openAndConfirm(() => runRelease.click({timeout: PATIENCE_IN_MILLISECONDS}), 'Run release')
  await eventually(() => stored(SHIPPED_STORY_ID)).toEqual({
    ...before,
    ...NEW_REVISION,
    headline: 'Spring has come',
  })
  expect([await stored(version), await stateOf(release)]).toEqual([null, 'published'])

  await page.getByRole('button', {name: 'Revert release'}).click()
  await page.getByRole('dialog').getByText('Immediately revert the release').click()
  await confirm('Revert now')
  await eventually(() => stored(SHIPPED_STORY_ID)).toEqual({...before, ...NEW_REVISION})
  expect(visits.problems()).toEqual([])
})

test('a release is scheduled for a time, and taken back; archived, brought back, and deleted', async () => {
  expectProblem(DRY_RUN_REFUSED)
  const release = await createRelease('Summer edition')
  const version = `versions.${release}.section-world`
  const {administrator} = newsroom
  await administrator.createVersion({
    publishedId: 'section-world',
    baseId: 'section-world',
    releaseId: release,
  })
  await goInStudio(page, `/releases/${release}`)
  await page.getByText('World').first().waitFor()

  await chooseInMenu('Schedule release...')
  await page.getByRole('dialog').getByTestId('date-input').fill('Jun 1, 2090 09:30')
  await page.keyboard.press('Tab')
  await confirm('Yes, schedule')
  await eventually(() => stored(`_.releases.${release}`)).toMatchObject({
    state: 'scheduled',
    publishAt: '2090-06-01T09:30:00.000Z',
  })
  await page.getByRole('button', {name: 'Unschedule release'}).click()
  await confirm('Unschedule release')
  await eventually(() => stateOf(release)).toBe('active')

  const kept = await stored(version)
  await chooseInMenu('Archive release')
  await confirm('Yes, archive release')
  await eventually(() => stateOf(release)).toBe('archived')
  expect(await stored(version)).toBe(null)
  await chooseInMenu('Unarchive release')
  await eventually(() => stateOf(release)).toBe('active')
  expect(await stored(version)).toEqual({...kept, ...NEW_REVISION})
  await chooseInMenu('Archive release')
  await confirm('Yes, archive release')
  await eventually(() => stateOf(release)).toBe('archived')
  await chooseInMenu('Delete release')
  await confirm('Yes, delete release')
  await eventually(() => stored(`_.releases.${release}`)).toBe(null)
  await page.waitForURL(/\/releases\/?(?:\?.*)?$/)
  expect(visits.problems()).toEqual([])
})

test('a draft is scheduled for a time, and its schedule deleted; scheduled again, it is published before its time', async () => {
  expectProblem(DRY_RUN_REFUSED)
  const slug = {_type: 'slug', current: 'late'}
  const draft = await newsroom.administrator.create({
    _id: 'drafts.late',
    _type: 'section',
    name: 'Late',
    slug,
  })
  await goInStudio(page, '/desk/section;late')
  const {action} = storyForm(page)

  const first = await scheduleDraft()
  await eventually(() => stored(`versions.${first}.late`)).toEqual({
    ...draft,
    ...NEW_REVISION,
    _id: `versions.${first}.late`,
  })
  await openAndConfirm(() => action('Delete schedule'), 'Yes, delete schedule')
  await eventually(schedules).toEqual([])
  await eventually(() => stored('drafts.late')).toEqual({...draft, ...NEW_REVISION})

  await goInStudio(page, '/desk/section;late')
  await scheduleDraft()
  await openAndConfirm(() => action('Publish now'), 'Yes, run now')
  await eventually(() => stored('late')).toEqual({...draft, ...NEW_REVISION, _id: 'late'})
  expect(visits.problems()).toEqual([])

  async function scheduleDraft(): Promise<string> {
    await action('Schedule publish')
    await page.getByRole('dialog').getByTestId('date-input').fill('Jun 1, 2090 09:30')
    await page.keyboard.press('Tab')
    await confirm('Schedule')
    await eventually(schedules).toEqual([
      {name: expect.any(String), state: 'scheduled', publishAt: '2090-06-01T09:30:00.000Z'},
    ])
    await page.getByText('Scheduled to be published').waitFor()
    return (await schedules())[0]?.name ?? ''
  }

  function schedules(): Promise<{name: string}[]> {
    return newsroom.administrator.fetch(
      '*[_type == "system.release" && metadata.cardinality == "one" && state != "published"]{name, state, publishAt}',
    )
  }
})

/** By the button of the Releases tool. Answers the name of the release. */
async function createRelease(title: string): Promise<string> {
  await goInStudio(page, '/releases')
  // Where there is none yet, the empty list has another one.
  await page.getByRole('button', {name: 'New release'}).first().click()
  await page.getByTestId('release-form-title').fill(title)
  await page.getByTestId('submit-release-button').click()
  await page.waitForURL(/\/releases\/r\w+/)
  const release = new URL(page.url()).pathname.split('/')[2] ?? ''
  await eventually(() => stored(`_.releases.${release}`)).toMatchObject({state: 'active', metadata: {title}})
  return release
}

async function chooseInMenu(name: string): Promise<void> {
  await page.getByTestId('release-menu-button').click()
  // Exactly: until the Studio hears that a release is active again, its menu has “Unarchive release”.
  await page.getByRole('menuitem', {name, exact: true}).click()
}

/**
 * For acts whose dialog may go while the Studio is still going over to another pane, or be that of another action whose
 * place in the menu this one had: then it is opened again.
 */
async function openAndConfirm(open: () => Promise<void>, confirmation: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  const button = dialog.getByRole('button', {name: confirmation})
  await eventually(async () => {
    if (!(await button.isVisible())) {
      if ((await dialog.count()) > 0) await page.keyboard.press('Escape')
      await open()
    }
    return button.click({timeout: PATIENCE_IN_MILLISECONDS}).then(() => 'confirmed', String)
  }).toBe('confirmed')
  await dialog.waitFor({state: 'detached'})
}

async function confirm(name: string): Promise<void> {
  const dialog: Locator = page.getByRole('dialog')
  await dialog.getByRole('button', {name}).click()
  await dialog.waitFor({state: 'detached'})
}

const NEW_REVISION = {
  _rev: expect.any(String),
  _createdAt: expect.any(String),
  _updatedAt: expect.any(String),
}

function stored(id: string): Promise<DatasetDocument | null> {
  return newsroom.administrator.fetch('*[_id == $id][0]', {id}, {perspective: 'raw'})
}

async function stateOf(release: string): Promise<unknown> {
  return (await stored(`_.releases.${release}`))?.['state']
}
