import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {wasCommitted} from '../../plugins/newsroom-desk/publishing/commit-once.ts'
import {isConnectionLostError} from '../../plugins/newsroom-desk/publishing/connection-lost-error.ts'
import {publishStory} from '../../plugins/newsroom-desk/publishing/publish-story.ts'
import {unpublishStory} from '../../plugins/newsroom-desk/publishing/unpublish-story.ts'
import {type BrokenConnection, startBrokenConnection} from './broken-connection.ts'
import {draftOf, newTransactionId, type PublishingLake, startPublishingLake} from './publishing-lake.ts'

let newsroom: PublishingLake
let connection: BrokenConnection
let client: SanityClient

beforeAll(async () => {
  newsroom = await startPublishingLake('2023-01-01T06:00:00.000Z')
  connection = await startBrokenConnection(newsroom.lake.url)
  client = newsroom.editor.withConfig({apiHost: connection.url, maxRetries: 0})
})

afterAll(async () => {
  await connection.close()
  await newsroom.lake.dispose()
})

test.each([
  ['on the way there', 'request', false],
  ['on the way back', 'answer', true],
] as const)(
  'a publication that is lost %s: the dataset says what became of it',
  async (_where, loss, isDone) => {
    const id = `lost-${loss}`
    await newsroom.editor.create(draftOf(id))
    const transactionId = newTransactionId()
    const publish = () => publishStory(client, {id, kind: 'first', transactionId})
    connection.lose(loss)
    const failure = await publish().catch((error: unknown) => error)
    const commitment = {transactionId, documentId: id}
    expect(isConnectionLostError(failure) && failure.commitment).toEqual(commitment)
    connection.lose('none')

    expect(await wasCommitted(client, commitment)).toBe(isDone)
    // Trying once more neither publishes twice nor reports a conflict with itself.
    expect(await publish()).toEqual(isDone ? {type: 'nothingToPublish'} : {type: 'published'})
    expect(await newsroom.stored(id)).toMatchObject({firstPublishedAt: '2023-01-01T06:00:00.000Z'})
  },
)

test('a story whose unpublishing is lost on the way back is found to be gone, and its draft to be there', async () => {
  await newsroom.editor.create(draftOf('taken-back'))
  await publishStory(client, {id: 'taken-back', kind: 'first', transactionId: newTransactionId()})
  connection.lose('answer')
  const request = {id: 'taken-back', newTransactionId}
  const failure = await unpublishStory(client, request).catch((error: unknown) => error)
  connection.lose('none')
  if (!isConnectionLostError(failure)) throw new Error('The connection was not lost.', {cause: failure})
  expect(await wasCommitted(client, failure.commitment)).toBe(true)
  expect(await unpublishStory(client, request)).toEqual({type: 'notPublished'})
  expect(await newsroom.stored('drafts.taken-back')).toMatchObject(draftOf('taken-back'))
})
