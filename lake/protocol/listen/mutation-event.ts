import type {DocumentFilter} from '../../groq/listen-filter.ts'
import type {EvaluationContext} from '../../groq/evaluate-query.ts'
import {isPublicId} from '../../groq/perspective/perspective-view.ts'
import {parseVersionId} from '../../groq/perspective/version-id.ts'
import type {DocumentChange} from '../../store/log-entry.ts'
import type {ListenEvent, ListenRequest, StoredDocument} from '../lake-core.ts'

export interface EventTransaction {
  transactionId: string
  timestamp: string
  author: string
  changes: readonly DocumentChange[]
}

type Transition = 'appear' | 'update' | 'disappear'

/** The events of one transaction for one listener, one for each document that matched before or matches now. */
export function mutationEvents(
  transaction: EventTransaction,
  request: ListenRequest,
  matches: DocumentFilter,
  context: EvaluationContext,
): ListenEvent[] {
  const relevant = transaction.changes.flatMap((change) => {
    if (!isHeard(change.documentId, request)) return []
    const transition = transitionOf(change, (document) => matches(document, context))
    return transition ? [{change, transition}] : []
  })
  return relevant.map(({change, transition}, position) => ({
    event: 'mutation',
    id: eventId(transaction.transactionId, change.documentId),
    data: {
      eventId: eventId(transaction.transactionId, change.documentId),
      documentId: change.documentId,
      transactionId: transaction.transactionId,
      transition,
      identity: transaction.author,
      ...(request.includeMutations && {mutations: change.mutations}),
      // Absent, not null, for a document that did not exist: a Studio waits for ever for a revision `null`.
      ...(change.before && {previousRev: change.before._rev}),
      resultRev: transaction.transactionId,
      ...(request.includePreviousRevision && {previous: change.before}),
      ...(request.includeResult && change.after && {result: change.after}),
      ...(request.effectFormat === 'mendoza' && {effects: change.effects}),
      timestamp: transaction.timestamp,
      // Queries see a transaction before its events are sent, whatever the listener would have accepted.
      visibility: 'query',
      transactionTotalEvents: relevant.length,
      transactionCurrentEvent: position,
    },
  }))
}

export function eventId(transactionId: string, documentId: string): string {
  return `${transactionId}#${documentId}`
}

function isHeard(documentId: string, request: ListenRequest): boolean {
  if (request.identity.role === 'anonymous') return isPublicId(documentId)
  return request.includeAllVersions || parseVersionId(documentId).kind === 'published'
}

function transitionOf(
  {before, after}: DocumentChange,
  matches: (document: StoredDocument) => boolean,
): Transition | undefined {
  const matched = before !== null && matches(before)
  const matching = after !== null && matches(after)
  if (matched) return matching ? 'update' : 'disappear'
  return matching ? 'appear' : undefined
}
