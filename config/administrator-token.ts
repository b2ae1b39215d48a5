import {randomBytes} from 'node:crypto'
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

import {ConfigurationError} from './configuration-error.ts'

const TOKEN_FILE = 'administrator-token'

/**
 * The token the scripts use against the embedded lake: `given`, or the one in the data folder, made on first use
 * and readable by its owner only (mode 0600).
 */
export function administratorToken(dataDirectory: string, given: string | undefined): string {
  if (given !== undefined) return given
  const path = join(dataDirectory, TOKEN_FILE)
  return readToken(path) ?? createToken(dataDirectory, path)
}

function readToken(path: string): string | undefined {
  try {
    const token = readFileSync(path, 'utf8').trim()
    if (token === '') {
      throw new ConfigurationError(`${path} is empty. Delete it, and a new token is made at the next start.`)
    }
    return token
  } catch (error) {
    if (isFileError(error, 'ENOENT') || isFileError(error, 'ENOTDIR')) return undefined
    if (isFileError(error, 'EACCES')) throw unusableFolder(dirname(path), error)
    throw error
  }
}

function createToken(dataDirectory: string, path: string): string {
  const token = randomBytes(32).toString('base64url')
  try {
    mkdirSync(dataDirectory, {recursive: true, mode: 0o700})
    // 'wx': two commands that start together must end up with one token, so the later one reads the earlier one's.
    writeFileSync(path, `${token}\n`, {flag: 'wx', mode: 0o600})
    chmodSync(path, 0o600)
    return token
  } catch (error) {
    if (isFileError(error, 'EEXIST')) return readToken(path) ?? createToken(dataDirectory, path)
    throw unusableFolder(dataDirectory, error)
  }
}

function isFileError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function unusableFolder(dataDirectory: string, cause: unknown): ConfigurationError {
  return new ConfigurationError(
    `The data folder ${dataDirectory} cannot be written. Give yourself write access to it, or set DATELINE_DATA to another folder.`,
    {cause},
  )
}
