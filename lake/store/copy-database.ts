import {closeSync, fsyncSync, openSync} from 'node:fs'
import type {DatabaseSync} from 'node:sqlite'

/**
 * Writes a database as it is at this moment to a new file, readable by its owner only, and syncs it. Whatever was committed
 * before is in it, whole.
 */
export function copyDatabase(database: DatabaseSync, file: string): void {
  // SQLite writes into an empty file that is there, and so keeps its mode.
  const handle = openSync(file, 'wx', 0o600)
  try {
    database.prepare('VACUUM INTO ?').run(file)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
