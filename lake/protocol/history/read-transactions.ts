import {ForbiddenError, InvalidRequestError} from '../../errors/lake-errors.ts'
import type {LoggedChange} from '../../store/log-entry.ts'
import type {TransactionLogEntry, TransactionsRequest} from '../lake-core.ts'
import type {LakeContext} from '../lake-context.ts'

/** The log of some documents, oldest first unless reversed; bounds are inclusive. */
export function readTransactions(lake: LakeContext, request: TransactionsRequest): TransactionLogEntry[] {
  if (request.identity.role === 'anonymous') throw new ForbiddenError('Sign in to read the history')
  const {dataset} = request
  const changes = lake.store.select(dataset, {
    documentIds: request.ids,
    wholeTransactions: !request.includeIdentifiedDocumentsOnly,
    fromSequence: sequenceOf(lake, dataset, request.fromTransaction) ?? 0,
    toSequence: sequenceOf(lake, dataset, request.toTransaction) ?? Number.MAX_SAFE_INTEGER,
    fromTime: momentOf(request.fromTime),
    toTime: momentOf(request.toTime),
    authors: request.authors,
    newestFirst: request.reverse,
    limit: request.limit,
  })
  const transactions = Map.groupBy(changes, ({transaction}) => transaction.sequence)
  return [...transactions.values()].flatMap((ofTransaction) => entryOf(ofTransaction, request))
}

function sequenceOf(lake: LakeContext, dataset: string, id: string | undefined): number | undefined {
  if (id === undefined || id === '') return undefined
  const transaction = lake.store.transaction(dataset, id)
  if (!transaction)
    throw new InvalidRequestError(`There is no transaction with the ID "${id}" in this dataset`)
  return transaction.sequence
}

function momentOf(time: string | undefined): string | undefined {
  if (time === undefined || time === '') return undefined
  const milliseconds = Date.parse(time)
  if (Number.isNaN(milliseconds)) {
    throw new InvalidRequestError(`"${time}" is no time; give one as in 2026-01-31T12:00:00Z`)
  }
  return new Date(milliseconds).toISOString()
}

function entryOf(changes: readonly LoggedChange[], request: TransactionsRequest): TransactionLogEntry[] {
  const [first] = changes
  if (!first) return []
  const {id, timestamp, author} = first.transaction
  return [
    {
      id,
      timestamp,
      author,
      documentIDs: changes.map(({documentId}) => documentId),
      ...(!request.excludeMutations &&
        !request.excludeContent && {mutations: changes.flatMap(({mutations}) => mutations)}),
      ...(request.effectFormat === 'mendoza' && {
        effects: Object.fromEntries(changes.map(({documentId, effects}) => [documentId, effects])),
      }),
    },
  ]
}
