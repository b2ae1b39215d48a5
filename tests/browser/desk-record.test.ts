import axe from 'axe-core'
import {afterEach, describe, expect, test} from 'vitest'

import {correctionsIndexQuery, latestStoriesQuery, storyByIdQuery} from '../../queries/index.ts'
import {chooseDeskAction} from '../support/choose-action.ts'
import {LONG_AGO, putStory} from '../support/desk-story.ts'
import {eventually} from '../support/eventually.ts'
import {newsroomForTests} from '../support/newsroom-for-tests.ts'
import {storyVisits} from '../support/story-visits.ts'

const newsroom = newsroomForTests('desk-record')
const {visits} = newsroom

const openStory = storyVisits(visits)

afterEach(async ({task}) => {
  if (task.result?.state === 'fail') await visits.end()
})

const raw = <Result>(query: string, params: Record<string, unknown> = {}) =>
  newsroom.administrator.fetch<Result>(query, params, {perspective: 'raw'})
const storyOf = (id: string) => newsroom.reader.fetch(storyByIdQuery, {id})

test('a correction is added from the menu and published as an update, or kept in the draft', async () => {
  const id = await putStory(newsroom.administrator, 'corrected')
  const {page, form, dialog} = await openStory(id)
  await chooseDeskAction(page, 'Add correction …')
  expect(await dialog.confirm.isDisabled()).toBe(true)
  await dialog.field('correction-text').fill('Forty ships wait, not fourteen.')
  await dialog.choice('high').check()
  await dialog.field('publish-note').fill('Corrects the number.')
  await dialog.confirm.click()
  await dialog.closed()
  const notes = form.preview.getByRole('note', {name: 'Correction'})
  await eventually(() => notes.innerText()).toContain('Forty ships wait, not fourteen.')
  await form.preview.getByText('Corrects the number.').waitFor()
  await page.getByText('1 correction').first().waitFor()
  const story = await storyOf(id)
  expect(story?.publishedAt).toBe(LONG_AGO)
  expect(story?.corrections).toEqual([
    {
      _key: expect.any(String),
      kind: 'correction',
      text: 'Forty ships wait, not fourteen.',
      date: story?.updatedAt,
      priority: 'high',
    },
  ])

  await chooseDeskAction(page, 'Add correction …')
  await dialog.field('correction-kind').selectOption('clarification')
  await dialog.field('correction-text').fill('They have waited since Monday.')
  await dialog.field('correction-date').selectOption('given')
  await dialog.field('zoned-time').fill('2023-01-02T14:00')
  await dialog.field('zoned-time-words').getByText('That is 2 Jan 2023, 2.00pm SGT.').waitFor()
  await dialog.field('correction-to-draft').click()
  await dialog.closed()
  await eventually(() => form.previewState.innerText()).toBe('Draft')
  await form.publishButton.click()
  await eventually(() => dialog.choice('update').isChecked()).toBe(true)
  await page.keyboard.press('s')
  await dialog.refusals
    .getByText('A correction is an update, not a silent edit: “They have waited since Monday.”')
    .waitFor()
  await page.keyboard.press('u')
  await page.keyboard.press('Enter')
  await dialog.closed()
  const index = () => newsroom.reader.fetch(correctionsIndexQuery, {limit: 10})
  await eventually(async () => (await index()).map(({text, date}) => [text, date])).toEqual([
    ['Forty ships wait, not fourteen.', story?.updatedAt],
    ['They have waited since Monday.', '2023-01-02T06:00:00.000Z'],
  ])
  expect(visits.problems()).toEqual([])
})

test('the date of a correction can be given once the zone of the newsroom is known', async () => {
  const id = await putStory(newsroom.administrator, 'corrected-at-once')
  const {page, dialog} = await openStory(id)
  const {promise: answered, resolve: answer} = Promise.withResolvers<void>()
  await page.route(/tag=[^&]*desk\.zone/, async (route) => {
    await answered
    await route.continue()
  })
  await chooseDeskAction(page, 'Add correction …')
  const given = dialog.field('correction-date').locator('option[value="given"]')
  expect(await given.isDisabled()).toBe(true)
  answer()
  await dialog.field('correction-date').selectOption('given')
  await dialog.field('zoned-time').fill('2023-01-02T14:00')
  await dialog.field('zoned-time-words').getByText('That is 2 Jan 2023, 2.00pm SGT.').waitFor()
  expect(visits.problems()).toEqual([])
})

test('a published correction does not go without a word to readers', async () => {
  const corrections = [
    {
      _key: 'c',
      _type: 'correction',
      kind: 'correction',
      text: 'It was 40.',
      date: LONG_AGO,
      priority: 'normal',
    },
  ]
  const id = await putStory(newsroom.administrator, 'uncorrected', {corrections})
  await newsroom.administrator.action({
    actionType: 'sanity.action.document.edit',
    draftId: `drafts.${id}`,
    publishedId: id,
    patch: {unset: ['corrections']},
  })
  const {page, form, dialog} = await openStory(id)
  await form.publishButton.click()
  const refusal =
    'A published correction changes or goes: “It was 40.” Tell readers why, in the note on the update.'
  await dialog.refusals.getByText(refusal).waitFor()
  expect(await dialog.confirm.isDisabled()).toBe(true)
  await page.keyboard.press('n')
  await page.keyboard.type('The correction was wrong.')
  await eventually(() => dialog.confirm.isEnabled()).toBe(true)
  await page.keyboard.press('Enter')
  await dialog.closed()
  await eventually(async () => (await storyOf(id))?.corrections).toBe(null)
  expect(visits.problems()).toEqual([])
})

test('a story is withdrawn with a reason and a notice, and restored', async () => {
  const id = await putStory(newsroom.administrator, 'withdrawn')
  const isListed = async () =>
    (await newsroom.reader.fetch(latestStoriesQuery, {limit: 100})).some(({_id}) => _id === id)
  const {page, form, dialog} = await openStory(id)
  expect(await isListed()).toBe(true)
  await chooseDeskAction(page, 'Withdraw story …')
  await dialog.field('withdraw-notice').fill('This story rested on a forged statement.')
  expect(await dialog.confirm.isDisabled()).toBe(true)
  await dialog.field('withdraw-reason').selectOption('error')
  await dialog.confirm.click()
  await dialog.closed()
  await form.preview.getByRole('heading', {name: 'This story has been withdrawn'}).waitFor()
  await form.preview.getByText('This story rested on a forged statement.').waitFor()
  await page.getByText('Withdrawn', {exact: true}).first().waitFor()
  expect(await isListed()).toBe(false)

  await chooseDeskAction(page, 'Restore story …')
  await page.keyboard.press('Enter')
  await dialog.closed()
  await form.preview.getByRole('heading', {name: `Headline of ${id}`}).waitFor()
  expect([await isListed(), (await storyOf(id))?.publishedAt]).toEqual([true, LONG_AGO])
  expect(visits.problems()).toEqual([])
})

interface Copy {
  publishAt: string
  dates: (string | null)[]
}

const copiesOf = (id: string) =>
  raw<Copy[]>(
    `*[_type == "system.release" && state == "scheduled" && defined(*[_id == "versions." + ^.name + "." + $id][0])]{
      publishAt,
      "dates": *[_id == "versions." + ^.name + "." + $id][0]{"all": [firstPublishedAt, publishedAt, updatedAt]}.all
    }`,
    {id},
  )

describe('a schedule', () => {
  test('is set in a zone that is named, moved and cancelled; the copy carries the dates', async () => {
    const id = await putStory(newsroom.administrator, 'scheduled', {}, 'draft')
    const {page, form, dialog} = await openStory(id)
    await chooseDeskAction(page, 'Schedule …')
    await dialog.field('zoned-time').fill('2040-07-03T14:00')
    await dialog.field('zoned-time-zone').selectOption('Asia/Singapore')
    await dialog.field('zoned-time-words').getByText('That is 3 Jul 2040, 2.00pm SGT.').waitFor()
    await dialog.confirm.click()
    await dialog.closed()
    const first = '2040-07-03T06:00:00.000Z'
    await eventually(() => copiesOf(id)).toEqual([{publishAt: first, dates: [first, first, null]}])

    await form.publishButton.click()
    await dialog.refusals.getByText('A copy of this story is scheduled for 3 Jul 2040, 2.00pm SGT').waitFor()
    await page.keyboard.press('Escape')
    await dialog.closed()

    await chooseDeskAction(page, 'Schedule …')
    await dialog.field('schedule-is').getByText('Scheduled for 3 Jul 2040, 2.00pm SGT.').waitFor()
    await dialog.field('zoned-time').fill('2040-07-04T09:30')
    await dialog.confirm.click()
    await dialog.closed()
    const second = '2040-07-04T01:30:00.000Z'
    await eventually(() => copiesOf(id)).toEqual([{publishAt: second, dates: [second, second, null]}])

    await chooseDeskAction(page, 'Schedule …')
    await dialog.field('schedule-cancel').click()
    await dialog.closed()
    await eventually(() => copiesOf(id)).toEqual([])
    expect(await raw('*[_id == $id][0].headline', {id: `drafts.${id}`})).toBe(`Headline of ${id}`)
    expect(visits.problems()).toEqual([])
  })

  test('in the past is refused; its story can be published at once, dated now', async () => {
    const id = await putStory(newsroom.administrator, 'hurried', {}, 'draft')
    const {page, dialog} = await openStory(id)
    const before = Date.now()
    await chooseDeskAction(page, 'Schedule …')
    await dialog.field('zoned-time').fill('2023-07-03T14:00')
    await dialog.confirm.click()
    await dialog.refusals.getByText(/^That moment has passed: it is /).waitFor()
    await dialog.field('zoned-time').fill('2040-07-03T14:00')
    await dialog.confirm.click()
    await dialog.closed()
    await chooseDeskAction(page, 'Schedule …')
    await dialog.field('schedule-publish-now').click()
    await dialog.closed()
    await eventually(async () => (await storyOf(id)) !== null).toBe(true)
    const publishedAt = Date.parse((await storyOf(id))?.publishedAt ?? '')
    expect([publishedAt >= before - 1000, publishedAt <= Date.now()]).toEqual([true, true])
    expect(visits.problems()).toEqual([])
  })
})

test('the dialogs have no accessibility fault', async () => {
  const id = await putStory(newsroom.administrator, 'accessible')
  const {page, form, dialog} = await openStory(id)
  await form.headline.fill('Changed')
  await eventually(() => form.publishButton.isEnabled()).toBe(true)
  await page.addScriptTag({content: axe.source})
  // Asked until the dialog has faded in: half faded, its colours are too faint.
  const faults = () =>
    page.evaluate(async () => {
      const {violations} = await window.axe.run({
        include: '[data-testid="desk-dialog"]',
        // The Studio's own primary button is what it is.
        exclude: '[data-testid="desk-confirm"]',
      })
      return violations.map(({id: rule, nodes}) => [rule, nodes.map(({html}) => html)])
    })
  await form.publishButton.click()
  await eventually(() => dialog.confirm.isEnabled()).toBe(true)
  await page.keyboard.press('u')
  await eventually(faults).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.closed()
  for (const name of ['Add correction …', 'Schedule …', 'Withdraw story …']) {
    await chooseDeskAction(page, name)
    await dialog.dialog.locator('select').first().waitFor()
    await eventually(faults).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.closed()
  }
  expect(visits.problems()).toEqual([])
})
