import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {startUpFailure} from './open-database.ts'
import {SQLITE_RESULT, sqliteResultOf} from './sqlite-failures.ts'

/** Throws `DataFolderError` while a lake has the data folder open. A damaged database counts as unused. */
export function requireUnused(dataDirectory: string): void {
  const file = join(dataDirectory, 'lake.sqlite')
  if (!existsSync(file)) return
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file)
    database.exec('BEGIN IMMEDIATE')
    database.exec('ROLLBACK')
  } catch (error) {
    const result = sqliteResultOf(error)
    if (result === SQLITE_RESULT.corrupt || result === SQLITE_RESULT.notADatabase) return
    throw startUpFailure(error, file)
  } finally {
    database?.close()
  }
}
