import {isPublicId} from '../../groq/perspective/perspective-view.ts'
import {parseVersionId} from '../../groq/perspective/version-id.ts'
import type {DatasetSnapshot} from '../../store/dataset-snapshot.ts'
import type {LakeContext} from '../lake-context.ts'
import type {LiveEvent, LiveRequest} from '../lake-core.ts'
import {missedTransactions} from '../listen/missed-transactions.ts'
import type {EventTransaction} from '../listen/mutation-event.ts'
import {changeTags} from './sync-tags.ts'

/** Where a dataset stands before its first transaction. A client that comes back from there is told to start anew. */
const BEGINNING = 'beginning'

/**
 * Sends `welcome`, then for each transaction the tags of the queries that it can have altered. A client that comes
 * back gets `welcome` and what it missed, or `restart` when the log no longer tells; when the dataset closes, `goaway`
 * comes last. Throws `DatasetNotFoundError`.
 */
export function live(lake: LakeContext, request: LiveRequest, sink: (event: LiveEvent) => void): () => void {
  let position = BEGINNING
  const tell = (event: LiveEvent) => {
    position = event.id
    sink(event)
  }
  return lake.audience.join(
    request,
    (reason) => sink({event: 'goaway', id: position, data: {reason}}),
    () => begin(lake, request, tell),
  )
}

function begin(lake: LakeContext, request: LiveRequest, sink: (event: LiveEvent) => void): () => void {
  const {dataset, lastEventId} = request
  const snapshot = lake.store.snapshot(dataset)
  const latest = lake.store.latestTransaction(dataset)?.id ?? BEGINNING
  const send = (transaction: EventTransaction, after: DatasetSnapshot) => {
    const heard = transaction.changes.filter(({documentId}) => isHeard(documentId, request))
    const tags = changeTags(dataset, heard, after)
    if (tags.length > 0) sink({event: 'message', id: transaction.transactionId, data: {tags}})
  }

  if (lastEventId === undefined) sink({event: 'welcome', id: latest, data: {}})
  else {
    const missed = missedTransactions(lake.store, dataset, lastEventId)
    if (missed) {
      sink({event: 'welcome', id: lastEventId, data: {}})
      for (const transaction of missed) {
        // That of the position itself is one that the client has heard.
        if (transaction.transactionId !== lastEventId) send(transaction, snapshot)
      }
    } else sink({event: 'restart', id: latest, data: {}})
  }
  return lake.hub.add((transaction) => {
    if (transaction.dataset === dataset) send(transaction, transaction.snapshot)
  })
}

/** Without drafts, only what everybody may read: such a connection brings no token, even where its queries do. */
function isHeard(documentId: string, {includeDrafts, identity}: LiveRequest): boolean {
  if (identity.role === 'anonymous') return isPublicId(documentId)
  if (includeDrafts) return true
  return parseVersionId(documentId).kind === 'published' && !documentId.startsWith('_.')
}
