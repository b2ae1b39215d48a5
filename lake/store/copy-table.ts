import type {DatabaseSync} from 'node:sqlite'

import type {AclMode} from './dataset-table.ts'
import {integerColumn, type Row, textColumn} from './read-row.ts'

/** That a dataset was made of another one. By their names: either may be gone by now. */
export interface CopyRecord {
  id: string
  source: string
  target: string
  aclMode: AclMode
  withHistory: boolean
  author: string
  /** When it began, and when the copy was there. */
  createdAt: string
  updatedAt: string
}

/** Remembers what was copied. */
export class CopyTable {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  insert(copy: CopyRecord): void {
    this.#database
      .prepare(
        `INSERT INTO copies (id, source, target, acl_mode, with_history, author, created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        copy.id,
        copy.source,
        copy.target,
        copy.aclMode,
        copy.withHistory ? 1 : 0,
        copy.author,
        copy.createdAt,
        copy.updatedAt,
      )
  }

  find(id: string): CopyRecord | undefined {
    const row = this.#database.prepare('SELECT * FROM copies WHERE id = ?').get(id)
    return row && copyOf(row)
  }

  /** Newest first. */
  list(offset: number, limit: number): CopyRecord[] {
    return this.#database
      .prepare('SELECT * FROM copies ORDER BY number DESC LIMIT ? OFFSET ?')
      .all(limit, offset)
      .map(copyOf)
  }
}

function copyOf(row: Row): CopyRecord {
  return {
    id: textColumn(row, 'id'),
    source: textColumn(row, 'source'),
    target: textColumn(row, 'target'),
    aclMode: textColumn(row, 'acl_mode') === 'private' ? 'private' : 'public',
    withHistory: integerColumn(row, 'with_history') === 1,
    author: textColumn(row, 'author'),
    createdAt: textColumn(row, 'created_at'),
    updatedAt: textColumn(row, 'updated_at'),
  }
}
