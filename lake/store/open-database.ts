import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {DataFolderError} from '../errors/lake-errors.ts'
import {MIGRATIONS} from './schema.ts'
import {SQLITE_RESULT, sqliteResultOf} from './sqlite-failures.ts'

/** Marks a file as a lake's (`PRAGMA application_id`): "LAKE" in ASCII. */
const APPLICATION_ID = 0x4c414b45

/** How long to wait, in milliseconds, for another process that is just closing the file. */
const BUSY_TIMEOUT = 1000

/**
 * Opens `lake.sqlite` in `dataDirectory` (made if absent; `:memory:` keeps everything in memory), takes it for this
 * process alone and brings its schema up to date. The operating system gives the lock back when the process ends,
 * however it ends. Throws `DataFolderError`.
 */
export function openDatabase(dataDirectory: string): DatabaseSync {
  if (dataDirectory === ':memory:') {
    const database = new DatabaseSync(':memory:')
    migrate(database)
    return database
  }
  const file = join(dataDirectory, 'lake.sqlite')
  try {
    mkdirSync(dataDirectory, {recursive: true})
  } catch (error) {
    throw new DataFolderError(
      `The data folder ${dataDirectory} cannot be made. Give the lake a folder that this user may write.`,
      {cause: error},
    )
  }
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, {timeout: BUSY_TIMEOUT})
    // Exclusive before the first access: the lock is then held until the file is closed.
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    refuseForeignFile(database, file)
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = FULL')
    database.exec('PRAGMA foreign_keys = ON')
    migrate(database)
    return database
  } catch (error) {
    database?.close()
    throw startUpFailure(error, file)
  }
}

/** Explains a failure of SQLite at start-up; passes on what is already explained. */
export function startUpFailure(error: unknown, file: string): unknown {
  switch (sqliteResultOf(error)) {
    case undefined:
    // A statement that SQLite does not understand is our fault, not the folder's.
    case SQLITE_RESULT.error:
      return error
    case SQLITE_RESULT.busy:
    case SQLITE_RESULT.locked:
      return new DataFolderError(
        `Another process has ${file} open. Only one lake can use a data folder: stop the other one, or start this one with another data folder.`,
        {cause: error},
      )
    case SQLITE_RESULT.corrupt:
    case SQLITE_RESULT.notADatabase:
      return new DataFolderError(
        `${file} is damaged, or is no SQLite database. Restore it from a backup, or move it away to start with an empty lake.`,
        {cause: error},
      )
    case SQLITE_RESULT.full:
      return new DataFolderError(`The disk that holds ${file} is full. Free some space and start again.`, {
        cause: error,
      })
    default:
      return new DataFolderError(
        `${file} cannot be opened for writing. Check that the folder and the file belong to this user and are writable.`,
        {cause: error},
      )
  }
}

function refuseForeignFile(database: DatabaseSync, file: string): void {
  const owner = pragma(database, 'application_id')
  if (owner !== 0 && owner !== APPLICATION_ID) {
    throw new DataFolderError(`${file} belongs to another program. Start the lake with another data folder.`)
  }
  const version = pragma(database, 'user_version')
  if (version > MIGRATIONS.length) {
    throw new DataFolderError(
      `${file} was written by a newer lake (schema ${version}; this one knows ${MIGRATIONS.length}). Start it with that version.`,
    )
  }
}

function migrate(database: DatabaseSync): void {
  // IMMEDIATE takes the write lock, so that a second process fails here and not at its first edit.
  database.exec('BEGIN IMMEDIATE')
  for (const step of MIGRATIONS.slice(pragma(database, 'user_version'))) database.exec(step)
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`)
  database.exec('COMMIT')
}

function pragma(database: DatabaseSync, name: 'application_id' | 'user_version'): number {
  const value = database.prepare(`PRAGMA ${name}`).get()?.[name]
  return typeof value === 'number' ? value : 0
}
