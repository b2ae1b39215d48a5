import type {DatabaseSync} from 'node:sqlite'

import {integerColumn} from './read-row.ts'

export type AclMode = 'public' | 'private'

export interface DatasetInfo {
  name: string
  aclMode: AclMode
  createdAt: string
  /** The dataset whose comments and tasks this one holds; `null` for a dataset of content. */
  addonFor: string | null
}

/** Makes, changes and removes whole datasets. They are given by the number of their row; the caller begins transactions. */
export class DatasetTable {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  insert({name, aclMode, createdAt, addonFor}: DatasetInfo): number {
    const {lastInsertRowid} = this.#database
      .prepare('INSERT INTO datasets (name, acl_mode, created_at, addon_for) VALUES (?, ?, ?, ?)')
      .run(name, aclMode, createdAt, addonFor)
    return Number(lastInsertRowid)
  }

  setAddonFor(dataset: number, addonFor: string): void {
    this.#database.prepare('UPDATE datasets SET addon_for = ? WHERE id = ?').run(addonFor, dataset)
  }

  setAclMode(dataset: number, aclMode: AclMode): void {
    this.#database.prepare('UPDATE datasets SET acl_mode = ? WHERE id = ?').run(aclMode, dataset)
  }

  /** With its documents and their history. */
  delete(dataset: number): void {
    for (const table of ['changes', 'transactions', 'documents']) {
      this.#database.prepare(`DELETE FROM ${table} WHERE dataset = ?`).run(dataset)
    }
    this.#database.prepare('DELETE FROM datasets WHERE id = ?').run(dataset)
  }

  /** Copies documents and log. The copied log follows everything there is, in its own order. */
  copy(source: number, target: number, {withReleases}: {withReleases: boolean}): void {
    const offset = this.#latestSequence()
    const kept = (column: string) =>
      withReleases ? 'TRUE' : `${column} NOT GLOB 'versions.*' AND ${column} NOT GLOB '_.releases.*'`
    this.#database
      .prepare(
        `INSERT INTO documents (dataset, id, content)
         SELECT ?, id, content FROM documents WHERE dataset = ? AND ${kept('id')}`,
      )
      .run(target, source)
    this.#database
      .prepare(
        `INSERT INTO transactions (sequence, dataset, id, timestamp, author, actions, request_digest)
         SELECT sequence + ?, ?, id, timestamp, author, actions, request_digest FROM transactions t
         WHERE dataset = ? AND EXISTS (SELECT 1 FROM changes c WHERE c.sequence = t.sequence AND ${kept('c.document_id')})`,
      )
      .run(offset, target, source)
    this.#database
      .prepare(
        `INSERT INTO changes (sequence, position, dataset, document_id, group_id, previous_revision, deleted, mutations, apply, revert)
         SELECT sequence + ?, position, ?, document_id, group_id, previous_revision, deleted, mutations, apply, revert
         FROM changes WHERE dataset = ? AND ${kept('document_id')}`,
      )
      .run(offset, target, source)
    this.#database
      .prepare(
        `UPDATE datasets SET purged_until = (
           SELECT iif(purged_until = 0, 0, purged_until + ?) FROM datasets WHERE id = ?
         ) WHERE id = ?`,
      )
      .run(offset, source, target)
  }

  #latestSequence(): number {
    const row = this.#database.prepare('SELECT coalesce(max(sequence), 0) AS latest FROM transactions').get()
    return row ? integerColumn(row, 'latest') : 0
  }
}
