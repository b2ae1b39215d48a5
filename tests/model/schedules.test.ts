import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {publishStory} from '../../plugins/newsroom-desk/publishing/publish-story.ts'
import {readPublishingState} from '../../plugins/newsroom-desk/publishing/read-publishing-state.ts'
import {
  cancelSchedule,
  moveSchedule,
  publishScheduledNow,
  scheduleStory,
  type ScheduleRequest,
} from '../../plugins/newsroom-desk/publishing/schedule-story.ts'
import {draftOf, newTransactionId, type PublishingLake, startPublishingLake} from './publishing-lake.ts'

const NOW = '2023-01-03T06:00:00.000Z'
const TEN = '2023-01-03T10:00:00.000Z'
const NOON = '2023-01-03T12:00:00.000Z'

let newsroom: PublishingLake

beforeAll(async () => {
  newsroom = await startPublishingLake(NOW)
})

afterAll(async () => {
  await newsroom.lake.dispose()
})

const schedule = (id: string, request: Partial<ScheduleRequest> = {}) =>
  scheduleStory(newsroom.editor, {
    id,
    kind: 'first',
    publishAt: new Date(NOON),
    releaseName: `r${id}`,
    title: `Headline of ${id}`,
    ...request,
  })

async function versionOf(id: string) {
  const {versions} = await readPublishingState(newsroom.editor, id)
  const [version] = versions
  if (version === undefined) throw new Error(`${id} is not scheduled`)
  return version
}

const datesOf = (id: string) =>
  newsroom.reader.fetch('*[_id == $id][0]{firstPublishedAt, publishedAt, updatedAt}', {id})
const releases = () => newsroom.editor.fetch('*[_type == "system.release"]{name, state} | order(name asc)')

describe('a story that is scheduled', () => {
  test('is refused before its embargo ends, and for a time that has passed', async () => {
    const embargo = {_type: 'embargo', kind: 'until', until: '2023-01-03T12:00:01Z'}
    await newsroom.editor.create(draftOf('waits', {embargo}))
    expect(await schedule('waits')).toEqual({
      type: 'refused',
      refusals: [{type: 'embargo', embargo: {until: '2023-01-03T12:00:01Z', timeZone: undefined}}],
    })
    expect(await schedule('waits', {publishAt: new Date(NOW)})).toEqual({type: 'past', now: new Date(NOW)})
    expect(await schedule('nobody')).toEqual({type: 'nothingToPublish'})
    expect(await releases()).toEqual([])
  })

  test('cannot be published by hand in between: the copy would undo that', async () => {
    await newsroom.editor.create(draftOf('twice'))
    expect(await schedule('twice')).toEqual({type: 'scheduled'})
    const refused = {type: 'refused', refusals: [{type: 'scheduled', publishAt: NOON}]}
    expect(await schedule('twice', {releaseName: 'rAgain'})).toEqual(refused)
    expect(
      await publishStory(newsroom.editor, {id: 'twice', kind: 'first', transactionId: newTransactionId()}),
    ).toEqual(refused)
  })

  test('is published at another time, with its dates, when it is moved', async () => {
    await newsroom.editor.create(draftOf('moved'))
    await schedule('moved')
    expect(await moveSchedule(newsroom.editor, 'moved', await versionOf('moved'), new Date(NOW))).toEqual({
      type: 'past',
      now: new Date(NOW),
    })
    expect(await moveSchedule(newsroom.editor, 'moved', await versionOf('moved'), new Date(TEN))).toEqual({
      type: 'scheduled',
    })
    expect(await versionOf('moved')).toMatchObject({state: 'scheduled', publishAt: TEN})
  })

  test('is published now, dated now', async () => {
    await newsroom.editor.create(draftOf('hurried'))
    await schedule('hurried')
    expect(await publishScheduledNow(newsroom.editor, 'hurried', await versionOf('hurried'))).toEqual({
      type: 'scheduled',
    })
    expect(await datesOf('hurried')).toEqual({firstPublishedAt: NOW, publishedAt: NOW, updatedAt: null})
  })

  test('is a draft again when the schedule is cancelled, unless its copy was edited', async () => {
    await newsroom.editor.create(draftOf('cancelled'))
    await schedule('cancelled')
    const version = await versionOf('cancelled')
    await newsroom.editor.patch(version.versionId).set({headline: 'Edited in the copy'}).commit()
    expect(await cancelSchedule(newsroom.editor, 'cancelled', version)).toEqual({type: 'differs'})
    await newsroom.editor.patch(version.versionId).set({headline: 'Headline of cancelled'}).commit()
    expect(await cancelSchedule(newsroom.editor, 'cancelled', version)).toEqual({type: 'cancelled'})
    expect(await newsroom.stored('drafts.cancelled')).toMatchObject(draftOf('cancelled'))
    expect(await newsroom.stored(version.versionId)).toBe(null)
  })

  test('is published by the lake alone at its time: not a second before, dated as announced', async () => {
    newsroom.advance('2023-01-03T09:59:59.000Z')
    expect([await datesOf('moved'), await datesOf('twice')]).toEqual([null, null])
    newsroom.advance(TEN)
    expect([await datesOf('moved'), await datesOf('twice')]).toEqual([
      {firstPublishedAt: TEN, publishedAt: TEN, updatedAt: null},
      null,
    ])
    newsroom.advance(NOON)
    expect(await datesOf('twice')).toEqual({firstPublishedAt: NOON, publishedAt: NOON, updatedAt: null})
  })
})

test('a scheduled update keeps the first dates', async () => {
  await newsroom.editor.create(draftOf('updated'))
  await publishStory(newsroom.editor, {id: 'updated', kind: 'first', transactionId: newTransactionId()})
  await newsroom.editor.create(draftOf('updated', {headline: 'With news'}))
  const publishAt = new Date('2023-01-03T20:00:00.000Z')
  expect(await schedule('updated', {kind: 'update', note: 'Adds news.', publishAt})).toEqual({
    type: 'scheduled',
  })
  newsroom.advance('2023-01-03T20:00:00.000Z')
  expect(await newsroom.stored('updated')).toMatchObject({
    headline: 'With news',
    firstPublishedAt: NOON,
    publishedAt: NOON,
    updatedAt: '2023-01-03T20:00:00.000Z',
    updateNote: 'Adds news.',
    publishedSlugs: ['updated'],
  })
})

test('what fell due while the lake was not running is published when it starts, dated as announced', async () => {
  const publishAt = '2023-01-04T08:00:00.000Z'
  await newsroom.editor.create(draftOf('overdue'))
  await newsroom.editor.create(draftOf('early'))
  await schedule('overdue', {publishAt: new Date(publishAt)})
  await schedule('early', {publishAt: new Date('2023-01-09T08:00:00.000Z')})
  await newsroom.restartAt('2023-01-04T07:59:59.000Z')
  expect([await datesOf('overdue'), await datesOf('early')]).toEqual([null, null])
  await newsroom.restartAt('2023-01-06T00:00:00.000Z')
  expect([await datesOf('overdue'), await datesOf('early')]).toEqual([
    {firstPublishedAt: publishAt, publishedAt: publishAt, updatedAt: null},
    null,
  ])
  expect(await versionOf('early')).toMatchObject({state: 'scheduled', publishAt: '2023-01-09T08:00:00.000Z'})
})
