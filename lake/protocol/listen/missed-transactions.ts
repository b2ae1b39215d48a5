import type {LakeStore} from '../../store/lake-store.ts'
import type {DocumentChange, LoggedChange} from '../../store/log-entry.ts'
import type {StoredDocument} from '../lake-core.ts'
import {revertEffects} from '../mendoza/document-effects.ts'
import type {EventTransaction} from './mutation-event.ts'

/** A listener that missed more changes than these does better to fetch its documents anew. */
const MOST_MISSED = 1000

/**
 * The transactions from that of an event (`<transaction>#<document>`) up to now, oldest first, the one of the event
 * included. `undefined` when the event is unknown, when the log has lost what came after, or when it is too much.
 */
export function missedTransactions(
  store: LakeStore,
  dataset: string,
  lastEventId: string,
): EventTransaction[] | undefined {
  const [transactionId = ''] = lastEventId.split('#', 1)
  const last = store.transaction(dataset, transactionId)
  if (!last || last.sequence <= store.purgedUntil(dataset)) return undefined
  const logged = store.changesAfter(dataset, last.sequence - 1, MOST_MISSED + 1)
  if (logged.length > MOST_MISSED) return undefined
  return grouped(replay(store, dataset, logged))
}

interface ReplayedChange {
  logged: LoggedChange
  change: DocumentChange
}

/** The states of the documents before and after each change, found by walking back from what they are now. */
function replay(store: LakeStore, dataset: string, logged: readonly LoggedChange[]): ReplayedChange[] {
  const snapshot = store.snapshot(dataset)
  const states = new Map<string, StoredDocument | null>()
  return logged
    .toReversed()
    .map((entry) => {
      const {documentId, groupId, mutations, effects, previousRevision} = entry
      const after =
        states.get(documentId) ?? (states.has(documentId) ? null : (snapshot.get(documentId) ?? null))
      const before = revertEffects(after, effects, previousRevision)
      states.set(documentId, before)
      return {logged: entry, change: {documentId, groupId, before, after, mutations, effects}}
    })
    .toReversed()
}

function grouped(replayed: readonly ReplayedChange[]): EventTransaction[] {
  const bySequence = Map.groupBy(replayed, ({logged}) => logged.transaction.sequence)
  return [...bySequence.values()].flatMap((changes) => {
    const [first] = changes
    if (!first) return []
    const {id, timestamp, author} = first.logged.transaction
    return [{transactionId: id, timestamp, author, changes: changes.map(({change}) => change)}]
  })
}
