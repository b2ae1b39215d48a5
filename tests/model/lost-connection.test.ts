import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {wasCommitted} from '../../plugins/newsroom-desk/publishing/commit-once.ts'
import {isConnectionLostError} from '../../plugins/newsroom-desk/publishing/connection-lost-error.ts'
import {publishStory} from '../../plugins/newsroom-desk/publishing/publish-story.ts'
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
    expect(isConnectionLostError(failure) && failure.transactionId).toBe(transactionId)
    connection.lose('none')

    expect(await wasCommitted(client, {transactionId, documentId: id})).toBe(isDone)
    // Trying once more neither publishes twice nor reports a conflict with itself.
    expect(await publish()).toEqual(isDone ? {type: 'nothingToPublish'} : {type: 'published'})
    expect(await newsroom.stored(id)).toMatchObject({firstPublishedAt: '2023-01-01T06:00:00.000Z'})
  },
)
