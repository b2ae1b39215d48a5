import {afterAll, beforeAll, expect, test} from 'vitest'

import {draftCorrection, publishCorrection} from '../../plugins/newsroom-desk/publishing/add-correction.ts'
import {publishStory} from '../../plugins/newsroom-desk/publishing/publish-story.ts'
import {correctionsIndexQuery, storyByIdQuery} from '../../queries/index.ts'
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
  const refused = (type: string) => ({type: 'refused', refusals: [{type, texts: [correction.text]}]})
  expect([await publish('trade', 'silent'), await publish('trade', 'update')]).toEqual([
    refused('silentCorrection'),
    refused('unexplainedCorrection'),
  ])
  await editCorrections('trade', [{...correction, _key: 'other', date: DAY_3, text: 'Fifty ships waited.'}])
  expect(await publish('trade', 'update')).toEqual(refused('unexplainedCorrection'))
  expect(await publish('trade', 'update', 'Corrects a correction.')).toEqual({type: 'published'})
  await editCorrections('trade', [])
  expect(await publish('trade', 'update', 'Takes back a correction that was wrong.')).toEqual({
    type: 'published',
  })
  expect(await newsroom.stored('trade')).not.toHaveProperty('corrections')
})
