import type {DatabaseSync, StatementSync} from 'node:sqlite'
import type {LoggedChange, LoggedTransaction} from './log-entry.ts'
import {integerColumn, jsonArrayColumn, optionalTextColumn, textColumn, type Row} from './read-row.ts'

const SELECT_CHANGES = `
  SELECT t.sequence, t.id, t.timestamp, t.author, t.actions, c.position, c.document_id, c.group_id,
         c.previous_revision, c.deleted, c.mutations, c.apply, c.revert
  FROM changes c JOIN transactions t ON t.sequence = c.sequence
`

/** Reads the log of transactions. Datasets are given by the number of their row. */
export class TransactionLog {
  readonly #transactionById: StatementSync
  readonly #latest: StatementSync
  readonly #changesAfter: StatementSync
  readonly #changesOfDocument: StatementSync
  readonly #changesOfDocuments: StatementSync
  readonly #changesOfTransactionsOf: StatementSync
  readonly #changesOfGroup: StatementSync

  constructor(database: DatabaseSync) {
    this.#transactionById = database.prepare(
      'SELECT sequence, id, timestamp, author, actions FROM transactions WHERE dataset = ? AND id = ?',
    )
    this.#latest = database.prepare(
      'SELECT sequence, id, timestamp, author, actions FROM transactions WHERE dataset = ? ORDER BY sequence DESC LIMIT 1',
    )
    this.#changesAfter = database.prepare(
      `${SELECT_CHANGES} WHERE c.dataset = ? AND c.sequence > ? ORDER BY c.sequence, c.position LIMIT ?`,
    )
    this.#changesOfDocument = database.prepare(
      `${SELECT_CHANGES} WHERE c.dataset = ? AND c.document_id = ? ORDER BY c.sequence DESC`,
    )
    this.#changesOfDocuments = database.prepare(
      `${SELECT_CHANGES} WHERE c.dataset = ?1 AND c.document_id IN (SELECT value FROM json_each(?2)) ORDER BY c.sequence, c.position`,
    )
    this.#changesOfTransactionsOf = database.prepare(
      `${SELECT_CHANGES} WHERE c.dataset = ?1 AND c.sequence IN (
         SELECT sequence FROM changes WHERE dataset = ?1 AND document_id IN (SELECT value FROM json_each(?2))
       ) ORDER BY c.sequence, c.position`,
    )
    this.#changesOfGroup = database.prepare(
      `${SELECT_CHANGES} WHERE c.dataset = ? AND c.group_id = ? ORDER BY c.sequence, c.position`,
    )
  }

  transaction(dataset: number, id: string): LoggedTransaction | undefined {
    const row = this.#transactionById.get(dataset, id)
    return row && transactionOf(row)
  }

  latest(dataset: number): LoggedTransaction | undefined {
    const row = this.#latest.get(dataset)
    return row && transactionOf(row)
  }

  /** At most `limit` changes of the transactions after `sequence`, oldest first. */
  changesAfter(dataset: number, sequence: number, limit: number): LoggedChange[] {
    return this.#changesAfter.all(dataset, sequence, limit).map(changeOf)
  }

  /** Newest first, read as they are asked for, since a walk back in time seldom needs them all. */
  *changesOfDocument(dataset: number, documentId: string): Generator<LoggedChange, void, void> {
    for (const row of this.#changesOfDocument.iterate(dataset, documentId)) yield changeOf(row)
  }

  /** Oldest first. `wholeTransactions` adds what the same transactions did to other documents. */
  changesOfDocuments(dataset: number, ids: readonly string[], wholeTransactions: boolean): LoggedChange[] {
    const statement = wholeTransactions ? this.#changesOfTransactionsOf : this.#changesOfDocuments
    return statement.all(dataset, JSON.stringify(ids)).map(changeOf)
  }

  /** Oldest first. */
  changesOfGroup(dataset: number, groupId: string): LoggedChange[] {
    return this.#changesOfGroup.all(dataset, groupId).map(changeOf)
  }
}

function transactionOf(row: Row): LoggedTransaction {
  return {
    sequence: integerColumn(row, 'sequence'),
    id: textColumn(row, 'id'),
    timestamp: textColumn(row, 'timestamp'),
    author: textColumn(row, 'author'),
    actions: jsonArrayColumn(row, 'actions').filter((action) => typeof action === 'string'),
  }
}

function changeOf(row: Row): LoggedChange {
  return {
    transaction: transactionOf(row),
    position: integerColumn(row, 'position'),
    documentId: textColumn(row, 'document_id'),
    groupId: textColumn(row, 'group_id'),
    previousRevision: optionalTextColumn(row, 'previous_revision'),
    deleted: integerColumn(row, 'deleted') === 1,
    mutations: jsonArrayColumn(row, 'mutations'),
    effects: {apply: jsonArrayColumn(row, 'apply'), revert: jsonArrayColumn(row, 'revert')},
  }
}
