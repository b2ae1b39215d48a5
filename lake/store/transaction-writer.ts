import type {DatabaseSync, StatementSync} from 'node:sqlite'
import type {CommitInput} from './log-entry.ts'

/** Writes transactions, as a part of an SQLite transaction that the caller began. */
export class TransactionWriter {
  readonly #insertTransaction: StatementSync
  readonly #insertChange: StatementSync
  readonly #putDocument: StatementSync
  readonly #deleteDocument: StatementSync
  readonly #purgeChanges: StatementSync
  readonly #markPurged: StatementSync

  constructor(database: DatabaseSync) {
    this.#insertTransaction = database.prepare(
      'INSERT INTO transactions (dataset, id, timestamp, author, actions, request_digest) VALUES (?, ?, ?, ?, ?, ?)',
    )
    this.#insertChange = database.prepare(
      `INSERT INTO changes (sequence, position, dataset, document_id, group_id, previous_revision, deleted, mutations, apply, revert)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#putDocument = database.prepare(
      `INSERT INTO documents (dataset, id, content) VALUES (?, ?, ?)
       ON CONFLICT (dataset, id) DO UPDATE SET content = excluded.content`,
    )
    this.#deleteDocument = database.prepare('DELETE FROM documents WHERE dataset = ? AND id = ?')
    this.#purgeChanges = database.prepare(
      'DELETE FROM changes WHERE dataset = ? AND document_id = ? AND sequence < ?',
    )
    this.#markPurged = database.prepare('UPDATE datasets SET purged_until = ? WHERE id = ?')
  }

  write(dataset: number, input: CommitInput): void {
    const {transactionId, timestamp, author, actions} = input
    const inserted = this.#insertTransaction.run(
      dataset,
      transactionId,
      timestamp,
      author,
      JSON.stringify(actions),
      input.requestDigest,
    )
    const sequence = Number(inserted.lastInsertRowid)
    for (const [position, change] of input.changes.entries()) {
      const {documentId, groupId, before, after, effects} = change
      const purged = input.purge.includes(documentId)
      if (after) this.#putDocument.run(dataset, documentId, JSON.stringify(after))
      else this.#deleteDocument.run(dataset, documentId)
      this.#insertChange.run(
        sequence,
        position,
        dataset,
        documentId,
        groupId,
        before ? before._rev : null,
        after ? 0 : 1,
        JSON.stringify(change.mutations),
        JSON.stringify(effects.apply),
        // To revert the deletion would bring back what was to be forgotten.
        purged ? '[0,null]' : JSON.stringify(effects.revert),
      )
    }
    for (const documentId of input.purge) this.#purgeChanges.run(dataset, documentId, sequence)
    if (input.purge.length > 0) this.#markPurged.run(sequence, dataset)
  }
}
