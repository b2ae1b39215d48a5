import {createHash} from 'node:crypto'

import {InvalidRequestError} from '../../errors/lake-errors.ts'
import type {Identity} from '../lake-core.ts'
import type {LakeContext} from '../lake-context.ts'
import {checkReferences} from './check-references.ts'
import {transactionExists} from './refusal.ts'
import {TransactionBuilder} from './transaction-builder.ts'

const TRANSACTION_ID = /^[A-Za-z0-9._-]{1,128}$/

export interface TransactionRequest {
  dataset: string
  transactionId: string | undefined
  dryRun: boolean
  identity: Identity
  /** What the client asked for, to know a second try of it. */
  body: unknown
}

/** Begins a transaction on the dataset as it is now. */
export function beginTransaction(lake: LakeContext, request: TransactionRequest): TransactionBuilder {
  const transactionId = request.transactionId ?? lake.generateId()
  if (!TRANSACTION_ID.test(transactionId)) {
    throw new InvalidRequestError(
      'transactionId must be 1 to 128 letters, digits, "-", "_" or "."; leave it out to let the lake make one',
    )
  }
  const known = lake.store.requestDigest(request.dataset, transactionId)
  if (known !== undefined) {
    throw known === digestOf(request) ? new AlreadyCommitted(transactionId) : transactionExists(transactionId)
  }
  return new TransactionBuilder(lake.store.snapshot(request.dataset), {
    transactionId,
    timestamp: nextTimestamp(lake, request.dataset),
  })
}

/** Checks the transaction as a whole, stores it and tells the listeners; a dry run stops after the checks. */
export function commitTransaction(
  lake: LakeContext,
  builder: TransactionBuilder,
  request: TransactionRequest,
  {actions, purge}: {actions: readonly string[]; purge: readonly string[]},
): void {
  const changes = builder.changes()
  checkReferences(changes, builder.snapshot(), (id) => builder.indexOf(id))
  // A transaction that changes nothing leaves no trace, so that its id may be used again.
  if (request.dryRun || changes.length === 0) return
  const {dataset, identity} = request
  const committed = {dataset, ...builder.stamp, author: identity.id, changes}
  const first = {...committed, actions, requestDigest: digestOf(request), purge}
  const later = putBackLostText(lake, builder)
  if (later === undefined) {
    lake.store.commit(first)
    lake.hub.publish({...committed, snapshot: lake.store.snapshot(dataset)})
    return
  }
  const restored = {...committed, ...later.stamp, changes: later.changes()}
  const requestDigest = digestOf({identity, body: [builder.stamp.transactionId, 'lost text']})
  lake.store.commit(first, {...restored, actions: [], requestDigest, purge: []})
  lake.hub.publish({...committed, snapshot: builder.snapshot()})
  lake.hub.publish({...restored, snapshot: lake.store.snapshot(dataset)})
}

/**
 * A second transaction that puts back what the patches of the first lose of its author's text. It is one of its own so
 * that the author's Studio takes it for news: a Studio does not look at what became of its own transactions.
 */
function putBackLostText(lake: LakeContext, builder: TransactionBuilder): TransactionBuilder | undefined {
  const lost = builder.lostText()
  if (lost.size === 0) return undefined
  const later = new TransactionBuilder(builder.snapshot(), {
    transactionId: lake.generateId(),
    timestamp: builder.stamp.timestamp,
  })
  for (const [id, operations] of lost) later.patch(0, id, operations)
  return later
}

/**
 * The request was carried out before, and its answer was lost: clients then try again with the same transaction id.
 * They must be answered as the first time, since the Studio throws an editor's text away on a conflict.
 */
export class AlreadyCommitted extends Error {
  readonly transactionId: string

  constructor(transactionId: string) {
    super(`Transaction "${transactionId}" is committed`)
    this.name = 'AlreadyCommitted'
    this.transactionId = transactionId
  }
}

function digestOf({identity, body}: Pick<TransactionRequest, 'identity' | 'body'>): string {
  return createHash('sha256')
    .update(JSON.stringify([identity.id, body]))
    .digest('base64url')
}

/** Never earlier than the transaction before: clients set aside events that seem older than their document. */
function nextTimestamp(lake: LakeContext, dataset: string): string {
  const now = lake.clock().toISOString()
  const latest = lake.store.latestTransaction(dataset)?.timestamp
  return latest !== undefined && latest > now ? latest : now
}
