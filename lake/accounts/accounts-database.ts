import {closeSync, openSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

/**
 * Opens `accounts.sqlite`: sessions (as digests) and what each user prefers. It stands apart from the documents so
 * that a copied or published dataset never carries a session. Readable by its owner only.
 */
export function openAccountsDatabase(dataDirectory: string): DatabaseSync {
  const path = join(dataDirectory, 'accounts.sqlite')
  // SQLite gives its journal files the mode of the database file, so it must exist with that mode first.
  closeSync(openSync(path, 'a', 0o600))
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000;')
  database.exec(`
    CREATE TABLE IF NOT EXISTS session (
      token_digest BLOB PRIMARY KEY,
      user_id TEXT NOT NULL,
      created_at TEXT NOT NULL,
      last_seen_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS preference (
      user_id TEXT NOT NULL,
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (user_id, key)
    ) STRICT;
  `)
  return database
}
