import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {draftCorrection, publishCorrection} from '../../plugins/newsroom-desk/publishing/add-correction.ts'
import {publishStory} from '../../plugins/newsroom-desk/publishing/publish-story.ts'
import {readPublishingState} from '../../plugins/newsroom-desk/publishing/read-publishing-state.ts'
import {
  moveSchedule,
  publishScheduledNow,
  scheduleStory,
} from '../../plugins/newsroom-desk/publishing/schedule-story.ts'
import {unpublishStory} from '../../plugins/newsroom-desk/publishing/unpublish-story.ts'
import {correctionsIndexQuery, storyByIdQuery} from '../../queries/index.ts'
import {lockingClient} from './locking-client.ts'
import {draftOf, newTransactionId, type PublishingLake, startPublishingLake} from './publishing-lake.ts'

const DAY_1 = '2023-01-01T06:00:00.000Z'
const DAY_2 = '2023-01-02T06:00:00.000Z'
const DAY_3 = '2023-01-03T06:00:00.000Z'

const correction = {
  _type: 'correction',
  _key: 'toll',
  kind: 'correction',
  text: 'Forty ships waited, not fourteen.',
  priority: 'high',
} as const
const clarification = {
  ...correction,
  _key: 'since',
  kind: 'clarification',
  text: 'They have waited since Monday.',
  priority: 'normal',
  date: '2023-01-01T20:00:00.000Z',
}

let newsroom: PublishingLake

beforeAll(async () => {
  newsroom = await startPublishingLake(DAY_1)
  for (const id of ['ships', 'trade']) {
    await newsroom.editor.create(draftOf(id))
    await publish(id, 'first')
  }
})

afterAll(async () => {
  await newsroom.lake.dispose()
})

function publish(id: string, kind: 'first' | 'silent' | 'update', note?: string) {
  return publishStory(newsroom.editor, {id, kind, note, transactionId: newTransactionId()})
}

const editCorrections = (id: string, corrections: readonly object[]) =>
  newsroom.editor.action({
    actionType: 'sanity.action.document.edit',
    draftId: `drafts.${id}`,
    publishedId: id,
    patch: {set: {corrections}},
  })

const datesOf = (id: string) =>
  newsroom.reader.fetch('*[_id == $id][0]{firstPublishedAt, publishedAt, updatedAt, updateNote}', {id})

const refused = (type: string, text: string) => ({type: 'refused', refusals: [{type, texts: [text]}]})

const fieldsOf = (storyId: string) => ({storyId, headline: `Headline of ${storyId}`, slug: storyId})

test('a correction is an update, dated by the server unless the editor dates it', async () => {
  const {editor, reader} = newsroom
  newsroom.advance(DAY_2)
  const transactionId = newTransactionId()
  expect(
    await publishCorrection(editor, {id: 'ships', correction, note: 'Corrects the number.', transactionId}),
  ).toEqual({type: 'published'})
  await draftCorrection(editor, {id: 'ships', correction: clarification})
  await draftCorrection(editor, {id: 'trade', correction: {...correction, _key: 'other'}})
  newsroom.advance(DAY_3)
  expect(await publish('ships', 'silent')).toEqual({
    type: 'refused',
    refusals: [{type: 'silentCorrection', texts: [clarification.text]}],
  })
  expect([await publish('ships', 'update'), await publish('trade', 'update')]).toEqual([
    {type: 'published'},
    {type: 'published'},
  ])

  const {_type: _correctionType, ...dated} = {...correction, date: DAY_2}
  const {_type: _clarificationType, ...earlier} = clarification
  const story = await reader.fetch(storyByIdQuery, {id: 'ships'})
  expect([story?.updatedAt, story?.corrections]).toEqual([DAY_3, [earlier, dated]])
  expect(await reader.fetch(correctionsIndexQuery, {limit: 10})).toEqual([
    {...dated, _key: 'other', date: DAY_3, ...fieldsOf('trade')},
    {...dated, ...fieldsOf('ships')},
    {...earlier, ...fieldsOf('ships')},
  ])
})

test('a published correction goes with a note to readers, or not at all', async () => {
  await editCorrections('trade', [])
  expect([await publish('trade', 'silent'), await publish('trade', 'update')]).toEqual([
    refused('silentCorrection', correction.text),
    refused('unexplainedCorrection', correction.text),
  ])
  await editCorrections('trade', [{...correction, _key: 'other', date: DAY_3, text: 'Fifty ships waited.'}])
  expect(await publish('trade', 'update')).toEqual(refused('unexplainedCorrection', correction.text))
  expect(await publish('trade', 'update', 'Corrects a correction.')).toEqual({type: 'published'})
  await editCorrections('trade', [])
  expect(await publish('trade', 'update', 'Takes back a correction that was wrong.')).toEqual({
    type: 'published',
  })
  expect(await newsroom.stored('trade')).not.toHaveProperty('corrections')
})

describe('a published correction', () => {
  const text = 'Sixty ships waited.'
  const kept = {...correction, _key: 'kept', text, date: DAY_2}

  test('does not go while its story is unpublished', async () => {
    const {editor} = newsroom
    await editor.create(draftOf('hidden'))
    await publish('hidden', 'first')
    await publishCorrection(editor, {id: 'hidden', correction: kept, transactionId: newTransactionId()})
    await editor.action({
      actionType: 'sanity.action.document.unpublish',
      draftId: 'drafts.hidden',
      publishedId: 'hidden',
    })
    await editor.patch('drafts.hidden').unset(['corrections']).commit()
    expect([await publish('hidden', 'silent'), await publish('hidden', 'update')]).toEqual([
      refused('silentCorrection', text),
      refused('unexplainedCorrection', text),
    ])
    expect(await publish('hidden', 'update', 'The correction was wrong.')).toEqual({type: 'published'})
  })

  test('does not go when a draft from before it is all that is left of the story', async () => {
    const {editor} = newsroom
    await editor.create(draftOf('restored'))
    await publish('restored', 'first')
    await publishCorrection(editor, {id: 'restored', correction: kept, transactionId: newTransactionId()})
    // As “Restore” in the history leaves it: as it was drafted before its first publication.
    await editor.create(draftOf('restored'))
    expect(await publish('restored', 'silent')).toEqual(refused('silentCorrection', text))
    const dates = await datesOf('restored')
    expect(await unpublishStory(editor, {id: 'restored', newTransactionId})).toEqual({type: 'unpublished'})
    expect(await newsroom.stored('restored')).toBe(null)
    expect([await publish('restored', 'silent'), await publish('restored', 'update')]).toEqual([
      refused('silentCorrection', text),
      refused('unexplainedCorrection', text),
    ])
    await editCorrections('restored', [kept])
    expect(await publish('restored', 'silent')).toEqual({type: 'published'})
    expect(await datesOf('restored')).toEqual(dates)
  })

  test('does not go with a scheduled copy that was edited by itself', async () => {
    const {editor} = newsroom
    await editor.create(draftOf('opened'))
    await publish('opened', 'first')
    await publishCorrection(editor, {id: 'opened', correction: kept, transactionId: newTransactionId()})
    await editCorrections('opened', [kept])
    const publishAt = new Date('2023-01-09T06:00:00.000Z')
    const schedule = {
      id: 'opened',
      kind: 'update',
      publishAt,
      releaseName: 'rOpened',
      title: 'Opened',
    } as const
    expect(await scheduleStory(editor, schedule)).toEqual({type: 'scheduled'})
    const {versions} = await readPublishingState(editor, 'opened')
    const [version] = versions
    if (version === undefined) throw new Error('Not scheduled.')
    await editor.patch(version.versionId).unset(['corrections']).commit()
    const later = new Date('2023-01-10T06:00:00.000Z')
    expect([
      await moveSchedule(editor, 'opened', version, later),
      await publishScheduledNow(editor, 'opened', version),
    ]).toEqual([refused('unexplainedCorrection', text), refused('unexplainedCorrection', text)])
    await editor.patch(version.versionId).set({updateNote: 'The correction was wrong.'}).commit()
    expect(await publishScheduledNow(editor, 'opened', version)).toEqual({type: 'scheduled'})
  })

  test('does not go with a release that was made before it', async () => {
    const {editor, reader} = newsroom
    await editor.create(draftOf('copied'))
    await publish('copied', 'first')
    await editor.create(draftOf('copied', {...(await newsroom.stored('copied')), _id: 'drafts.copied'}))
    await editor.patch('drafts.copied').set({headline: 'In the release'}).commit()
    await editor.releases.create({releaseId: 'rEvening', metadata: {title: 'Evening', releaseType: 'asap'}})
    await editor.createVersion({publishedId: 'copied', baseId: 'drafts.copied', releaseId: 'rEvening'})
    await editor.delete('drafts.copied')
    await publishCorrection(editor, {
      id: 'copied',
      correction: kept,
      note: 'Corrects the number.',
      transactionId: newTransactionId(),
    })
    await editor.releases.publish({releaseId: 'rEvening'})
    const {_type, ...shown} = kept
    expect(
      await reader.fetch(`(${storyByIdQuery}){headline, updatedAt, updateNote, corrections}`, {id: 'copied'}),
    ).toEqual({
      headline: 'In the release',
      updatedAt: DAY_3,
      updateNote: 'Corrects the number.',
      corrections: [shown],
    })
  })

  test('is named when a release’s copy could not be given it', async () => {
    const {editor} = newsroom
    await editor.create(draftOf('locked'))
    await publish('locked', 'first')
    await editor.releases.create({releaseId: 'rLocked', metadata: {title: 'Locked', releaseType: 'asap'}})
    await editor.createVersion({publishedId: 'locked', baseId: 'locked', releaseId: 'rLocked'})
    const refusing = lockingClient(editor, 'versions.rLocked.locked')
    expect(
      await publishCorrection(refusing, {id: 'locked', correction: kept, transactionId: newTransactionId()}),
    ).toMatchObject({type: 'published', remaining: [{releaseName: 'rLocked', title: 'Locked'}]})
  })
})
