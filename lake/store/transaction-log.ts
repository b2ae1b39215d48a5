import type {DatabaseSync, StatementSync} from 'node:sqlite'
import type {IdRange, LoggedChange, LoggedTouch, LoggedTransaction, LogSelection} from './log-entry.ts'
import {integerColumn, jsonArrayColumn, optionalTextColumn, textColumn, type Row} from './read-row.ts'

const TOUCH_COLUMNS = `
  t.sequence, t.id, t.timestamp, t.author, t.actions, c.document_id, c.group_id, c.previous_revision, c.deleted
`

const SELECT_CHANGES = `
  SELECT ${TOUCH_COLUMNS}, c.mutations, c.apply, c.revert
  FROM changes c JOIN transactions t ON t.sequence = c.sequence
`

const OF_SOME = 'c.document_id IN (SELECT value FROM json_each(?2))'
/** A condition of its own, so that SQLite goes by the index of documents where ids are given. */
const OF_ALL = '?2 IS NULL'

/** Parameters: dataset, document ids, first and last sequence, first and last time, authors, limit. */
const selectChanges = (order: 'ASC' | 'DESC', of: string) => `
  ${SELECT_CHANGES}
  WHERE c.sequence IN (
    SELECT DISTINCT c.sequence FROM changes c JOIN transactions t ON t.sequence = c.sequence
    WHERE c.dataset = ?1 AND ${of}
      AND c.sequence BETWEEN ?3 AND ?4
      AND (?5 IS NULL OR t.timestamp >= ?5) AND (?6 IS NULL OR t.timestamp <= ?6)
      AND (?7 IS NULL OR t.author IN (SELECT value FROM json_each(?7)))
    ORDER BY c.sequence ${order} LIMIT ?8
  )
  AND (?9 OR ${of})
  ORDER BY c.sequence ${order}, c.position
`

/** Reads the log of transactions. Datasets are given by the number of their row. */
export class TransactionLog {
  readonly #transactionById: StatementSync
  readonly #requestDigest: StatementSync
  readonly #changesOfTransaction: StatementSync
  readonly #latest: StatementSync
  readonly #changesAfter: StatementSync
  readonly #changesOfDocument: StatementSync
  readonly #selectOfSome: {oldestFirst: StatementSync; newestFirst: StatementSync}
  readonly #selectOfAll: {oldestFirst: StatementSync; newestFirst: StatementSync}
  readonly #touchesOfGroup: StatementSync
  readonly #touchesOfIds: StatementSync

  constructor(database: DatabaseSync) {
    this.#transactionById = database.prepare(
      'SELECT sequence, id, timestamp, author, actions FROM transactions WHERE dataset = ? AND id = ?',
    )
    this.#requestDigest = database.prepare(
      'SELECT request_digest FROM transactions WHERE dataset = ? AND id = ?',
    )
    this.#changesOfTransaction = database.prepare(
      `${SELECT_CHANGES} WHERE c.dataset = ? AND t.id = ? ORDER BY c.position`,
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
    this.#selectOfSome = {
      oldestFirst: database.prepare(selectChanges('ASC', OF_SOME)),
      newestFirst: database.prepare(selectChanges('DESC', OF_SOME)),
    }
    this.#selectOfAll = {
      oldestFirst: database.prepare(selectChanges('ASC', OF_ALL)),
      newestFirst: database.prepare(selectChanges('DESC', OF_ALL)),
    }
    this.#touchesOfGroup = database.prepare(
      `SELECT ${TOUCH_COLUMNS} FROM changes c JOIN transactions t ON t.sequence = c.sequence
       WHERE c.dataset = ? AND c.group_id = ? ORDER BY c.sequence, c.position`,
    )
    this.#touchesOfIds = database.prepare(
      `SELECT ${TOUCH_COLUMNS} FROM changes c JOIN transactions t ON t.sequence = c.sequence
       WHERE c.dataset = ? AND c.document_id >= ? AND c.document_id < ? ORDER BY c.sequence, c.position`,
    )
  }

  transaction(dataset: number, id: string): LoggedTransaction | undefined {
    const row = this.#transactionById.get(dataset, id)
    return row && transactionOf(row)
  }

  requestDigest(dataset: number, id: string): string | undefined {
    const row = this.#requestDigest.get(dataset, id)
    return row && textColumn(row, 'request_digest')
  }

  changesOfTransaction(dataset: number, id: string): LoggedChange[] {
    return this.#changesOfTransaction.all(dataset, id).map(changeOf)
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

  /** The changes of one transaction stand together, in their order. */
  select(dataset: number, selection: LogSelection): LoggedChange[] {
    const {documentIds, wholeTransactions, fromTime, toTime, authors, limit} = selection
    const {newestFirst, oldestFirst} = documentIds === undefined ? this.#selectOfAll : this.#selectOfSome
    return (selection.newestFirst ? newestFirst : oldestFirst)
      .all(
        dataset,
        documentIds === undefined ? null : JSON.stringify(documentIds),
        selection.fromSequence,
        selection.toSequence,
        fromTime ?? null,
        toTime ?? null,
        authors === undefined ? null : JSON.stringify(authors),
        // In SQLite a negative limit is none.
        limit ?? -1,
        wholeTransactions ? 1 : 0,
      )
      .map(changeOf)
  }

  /** Oldest first. */
  touchesOfGroup(dataset: number, groupId: string): LoggedTouch[] {
    return this.#touchesOfGroup.all(dataset, groupId).map(touchOf)
  }

  /** Oldest first. */
  touchesOfIds(dataset: number, {from, before}: IdRange): LoggedTouch[] {
    return this.#touchesOfIds.all(dataset, from, before).map(touchOf)
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

function touchOf(row: Row): LoggedTouch {
  return {
    transaction: transactionOf(row),
    documentId: textColumn(row, 'document_id'),
    groupId: textColumn(row, 'group_id'),
    previousRevision: optionalTextColumn(row, 'previous_revision'),
    deleted: integerColumn(row, 'deleted') === 1,
  }
}

function changeOf(row: Row): LoggedChange {
  return {
    ...touchOf(row),
    mutations: jsonArrayColumn(row, 'mutations'),
    effects: {apply: jsonArrayColumn(row, 'apply'), revert: jsonArrayColumn(row, 'revert')},
  }
}
