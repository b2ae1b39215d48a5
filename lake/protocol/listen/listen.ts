import {isLakeError, type LakeError, QueryParseError} from '../../errors/lake-errors.ts'
import {listenFilter, type DocumentFilter} from '../../groq/listen-filter.ts'
import {parseQuery} from '../../groq/parse-query.ts'
import type {DatasetSnapshot} from '../../store/dataset-snapshot.ts'
import type {ListenEvent, ListenRequest} from '../lake-core.ts'
import {evaluationContext, type LakeContext} from '../lake-context.ts'
import {missedTransactions} from './missed-transactions.ts'
import {mutationEvents, type EventTransaction} from './mutation-event.ts'

/**
 * Sends `welcome`, then the mutations of documents that match the query's filter before or after them. A listener
 * that comes back gets `welcomeback` and what it missed, or `reset` when the log no longer tells. A filter that
 * cannot be used gives `channelError` and nothing else. Throws `DatasetNotFoundError`.
 */
export function listen(
  lake: LakeContext,
  request: ListenRequest,
  sink: (event: ListenEvent) => void,
): () => void {
  const {dataset} = request
  const snapshot = lake.store.snapshot(dataset)
  let matches: DocumentFilter
  try {
    matches = listenFilter(parseQuery(request.query, request.params))
  } catch (error) {
    if (!isLakeError(error)) throw error
    sink(channelError(error))
    return () => {}
  }
  const eventsOf = (transaction: EventTransaction, after: DatasetSnapshot) =>
    mutationEvents(
      transaction,
      request,
      matches,
      evaluationContext(lake, after, {...request, perspective: 'raw'}),
    )

  const stop = lake.hub.add((transaction) => {
    if (transaction.dataset !== dataset) return
    let events: ListenEvent[]
    try {
      events = eventsOf(transaction, transaction.snapshot)
    } catch (error) {
      if (!isLakeError(error)) throw error
      // The filter fails on a document that it meets only now.
      stop()
      events = [channelError(error)]
    }
    for (const event of events) sink(event)
  })

  try {
    for (const event of greeting(lake, request, (transaction) => eventsOf(transaction, snapshot))) sink(event)
  } catch (error) {
    stop()
    throw error
  }
  return stop
}

function greeting(
  lake: LakeContext,
  {dataset, lastEventId}: ListenRequest,
  eventsOf: (transaction: EventTransaction) => ListenEvent[],
): ListenEvent[] {
  const data = {listenerName: lake.generateId()}
  if (lastEventId === undefined || lastEventId === '') return [{event: 'welcome', data}]
  const missed = missedTransactions(lake.store, dataset, lastEventId)
  if (!missed) return [{event: 'reset', data: {}}]
  const events = missed.flatMap((transaction) => {
    const ofTransaction = eventsOf(transaction)
    const seen = ofTransaction.findIndex(({id}) => id === lastEventId)
    return ofTransaction.slice(seen + 1)
  })
  return [{event: 'welcomeback', data}, ...events]
}

function channelError(error: LakeError): ListenEvent {
  const details =
    error instanceof QueryParseError
      ? {type: 'queryParseError', query: error.query, start: error.start, end: error.end}
      : {type: 'listenError'}
  return {event: 'channelError', data: {error: {...details, description: error.message}}}
}
