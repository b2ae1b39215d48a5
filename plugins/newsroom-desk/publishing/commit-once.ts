import type {SanityClient, Transaction} from '@sanity/client'

import {type Commitment, ConnectionLostError} from './connection-lost-error.ts'

/** `overtaken`: a document had another revision than the transaction asks for, and nothing was changed. */
export type CommitOutcome = 'committed' | 'overtaken'

/**
 * Commits a transaction that has an id of its own. Throws `ConnectionLostError` when no answer came: `wasCommitted` tells
 * later what became of it.
 */
export async function commitOnce(
  client: SanityClient,
  transaction: Transaction,
  commitment: Commitment,
): Promise<CommitOutcome> {
  try {
    await transaction.transactionId(commitment.transactionId).commit({tag: 'desk.commit', visibility: 'sync'})
    return 'committed'
  } catch (error) {
    const status = statusOf(error)
    if (status === undefined || status >= 500) throw new ConnectionLostError(commitment, {cause: error})
    if (status !== 409) throw error
    // The answer to a first try may have been lost, and this be the answer to a second.
    return (await wasCommitted(client, commitment)) ? 'committed' : 'overtaken'
  }
}

/** Whether the transaction made the document what it is. A transaction's id is the revision of what it changed. */
export async function wasCommitted(
  client: SanityClient,
  {transactionId, documentId, deletes = false}: Commitment,
): Promise<boolean> {
  const revision = await client.fetch<string | null>(
    '*[_id == $documentId][0]._rev',
    {documentId},
    {perspective: 'raw', useCdn: false, tag: 'desk.check'},
  )
  return revision === (deletes ? null : transactionId)
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined
  return typeof error.statusCode === 'number' ? error.statusCode : undefined
}
