import {ForbiddenError, InvalidRequestError} from '../../errors/lake-errors.ts'
import type {LoggedChange} from '../../store/log-entry.ts'
import type {TransactionLogEntry, TransactionsRequest} from '../lake-core.ts'
import type {LakeContext} from '../lake-context.ts'

/** The log of some documents, oldest first unless reversed; bounds are inclusive. */
export function readTransactions(lake: LakeContext, request: TransactionsRequest): TransactionLogEntry[] {
  if (request.identity.role === 'anonymous') throw new ForbiddenError('Sign in to read the history')
  const {dataset, ids, includeIdentifiedDocumentsOnly, limit, reverse} = request
  const changes = lake.store.changesOfDocuments(dataset, ids, !includeIdentifiedDocumentsOnly)
  const within = bounds(lake, request)
  const transactions = [...Map.groupBy(changes, ({transaction}) => transaction.sequence).values()].filter(
    (ofTransaction) => ofTransaction.every(({transaction}) => within(transaction)),
  )
  const ordered = reverse ? transactions.toReversed() : transactions
  return ordered.slice(0, limit).flatMap((ofTransaction) => entryOf(ofTransaction, request))
}

function bounds(
  lake: LakeContext,
  request: TransactionsRequest,
): (transaction: LoggedChange['transaction']) => boolean {
  const from = sequenceOf(lake, request.dataset, request.fromTransaction) ?? 0
  const to = sequenceOf(lake, request.dataset, request.toTransaction) ?? Infinity
  const fromTime = moment(request.fromTime) ?? -Infinity
  const toTime = moment(request.toTime) ?? Infinity
  const {authors} = request
  return ({sequence, timestamp, author}) => {
    const time = Date.parse(timestamp)
    return (
      sequence >= from &&
      sequence <= to &&
      time >= fromTime &&
      time <= toTime &&
      (authors === undefined || authors.includes(author))
    )
  }
}

function sequenceOf(lake: LakeContext, dataset: string, id: string | undefined): number | undefined {
  if (id === undefined || id === '') return undefined
  const transaction = lake.store.transaction(dataset, id)
  if (!transaction)
    throw new InvalidRequestError(`There is no transaction with the ID "${id}" in this dataset`)
  return transaction.sequence
}

function moment(time: string | undefined): number | undefined {
  if (time === undefined || time === '') return undefined
  const milliseconds = Date.parse(time)
  if (Number.isNaN(milliseconds)) {
    throw new InvalidRequestError(`"${time}" is no time; give one as in 2026-01-31T12:00:00Z`)
  }
  return milliseconds
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
