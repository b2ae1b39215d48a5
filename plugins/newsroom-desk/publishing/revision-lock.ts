import type {Transaction} from '@sanity/client'

import type {RevisedStory} from './read-publishing-state.ts'

/** A field no document has: taking it away changes nothing, and lets a patch state the revision it is meant for. */
const NO_FIELD = '_revisionLock'

/** Lets the transaction happen only if the story is still as it was read. */
export function lockRevision(transaction: Transaction, {_id, _rev}: RevisedStory): Transaction {
  return transaction.patch(_id, (patch) => patch.ifRevisionId(_rev).unset([NO_FIELD]))
}

/** When the story was created, to be kept by a document that takes its place. */
export function createdAt(story: RevisedStory | undefined): {readonly _createdAt?: string} {
  const time = story?.['_createdAt']
  return typeof time === 'string' ? {_createdAt: time} : {}
}
