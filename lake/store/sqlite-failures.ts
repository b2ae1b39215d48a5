import {UnavailableError} from '../errors/lake-errors.ts'

/** Primary result codes of SQLite, https://www.sqlite.org/rescode.html. */
export const SQLITE_RESULT = {
  error: 1,
  busy: 5,
  locked: 6,
  readOnly: 8,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const

const ADVICE = new Map<number, string>([
  [SQLITE_RESULT.busy, 'the database is busy'],
  [SQLITE_RESULT.locked, 'the database is busy'],
  [SQLITE_RESULT.readOnly, 'the data folder cannot be written; check its permissions'],
  [
    SQLITE_RESULT.inputOutput,
    'reading or writing the disk failed; check the disk that holds the data folder',
  ],
  [SQLITE_RESULT.corrupt, 'the database file is damaged; stop the lake and restore the file from a backup'],
  [SQLITE_RESULT.full, 'the disk is full; free some space, then try again'],
  [SQLITE_RESULT.cannotOpen, 'the database file cannot be opened; check the data folder'],
])

/** The primary result code of an error that `node:sqlite` threw, or `undefined` for any other error. */
export function sqliteResultOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_SQLITE_ERROR') return undefined
  return 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0
}

/** Runs `work`; what SQLite refuses becomes `UnavailableError`, since no client is to blame for it. */
export function guardStorage<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const result = sqliteResultOf(error)
    if (result === undefined || !(error instanceof Error)) throw error
    throw new UnavailableError(
      `The lake could not use its storage: ${ADVICE.get(result) ?? error.message}. Nothing was stored.`,
      {cause: error},
    )
  }
}
