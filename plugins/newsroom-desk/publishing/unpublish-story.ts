import type {SanityClient, Transaction} from '@sanity/client'

import {rememberedRecord} from '../rules/remembered-record.ts'
import {commitOnce} from './commit-once.ts'
import {contentWith} from './publishable-content.ts'
import {readPublishingState, type RevisedStory} from './read-publishing-state.ts'
import {createdAt, lockRevision} from './revision-lock.ts'
import {draftIdOf, publishedIdOf} from './story-ids.ts'

export interface UnpublishRequest {
  /** Any id of the story. */
  readonly id: string
  /** Gives a new transaction id for each try. */
  readonly newTransactionId: () => string
}

export type UnpublishOutcome =
  | {readonly type: 'unpublished'}
  | {readonly type: 'notPublished'}
  | {readonly type: 'overtaken'}

/** How often it is tried again when others change the story in the same moment. */
const TRIES = 4

/**
 * Takes a published story offline and leaves its draft, which remembers from then on what readers know of the story. In one
 * transaction: nobody can publish a draft that forgot it in between. Throws `ConnectionLostError` when it is not known
 * whether it was done.
 */
export async function unpublishStory(
  client: SanityClient,
  {id, newTransactionId}: UnpublishRequest,
): Promise<UnpublishOutcome> {
  const documentId = publishedIdOf(id)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const {published, draft} = await readPublishingState(client, documentId)
    if (published === undefined) return {type: 'notPublished'}
    const transaction = client.transaction()
    leaveDraft(transaction, draftIdOf(documentId), published, draft)
    lockRevision(transaction, published).delete(documentId)
    const commitment = {transactionId: newTransactionId(), documentId, deletes: true}
    if ((await commitOnce(client, transaction, commitment)) === 'committed') return {type: 'unpublished'}
  }
  return {type: 'overtaken'}
}

function leaveDraft(
  transaction: Transaction,
  draftId: string,
  published: RevisedStory,
  draft: RevisedStory | undefined,
): void {
  const record = rememberedRecord(published, draft ?? published)
  if (draft === undefined) {
    const content = contentWith(published, record?.set ?? {})
    transaction.create(Object.assign(content, {_id: draftId}, createdAt(published)))
  } else if (record !== undefined) {
    lockRevision(transaction, draft).patch(draftId, (patch) => patch.set(record.set).unset([...record.unset]))
  }
}
