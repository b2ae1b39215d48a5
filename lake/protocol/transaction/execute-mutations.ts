import {Mutation, type Doc} from '@sanity/mutator'
import type {ResolvedMutation} from '../resolved-mutation.ts'

/** Id and moment that a finished transaction leaves in its documents as `_rev` and `_updatedAt`. */
export interface TransactionStamp {
  transactionId: string
  timestamp: string
}

/**
 * The document that mutations make of another, computed exactly as a Studio computes it when the mutations arrive in
 * an event. Neither argument is changed, though the mutator itself writes into both. Without a stamp, the document
 * keeps its `_rev` and `_updatedAt`, as in the middle of a transaction.
 */
export function executeMutations(
  document: Doc | null,
  mutations: readonly ResolvedMutation[],
  stamp?: TransactionStamp,
): Doc | null {
  const mutation = new Mutation({mutations: structuredClone([...mutations]), ...stamp})
  return mutation.apply(document && {...document})
}
