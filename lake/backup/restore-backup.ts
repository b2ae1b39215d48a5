import {existsSync} from 'node:fs'
import {chmod, cp, mkdir, rename, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'

import {listFiles, syncFolder} from '../assets/dataset-files.ts'
import {DataFolderError} from '../errors/lake-errors.ts'
import {requireUnused} from '../store/require-unused.ts'
import {BackupError} from './backup-errors.ts'
import {ASSETS_FOLDER, DOCUMENTS_FILE, ACCOUNTS_FILE, DESCRIPTION_FILE} from './backup-files.ts'
import {type VerifiedBackup, verifyBackup} from './verify-backup.ts'

export interface RestoreOptions {
  /** Folder of the backup. It stays as it is. */
  backup: string
  /** Of the lake that will use the data folder. */
  projectId: string
  dataDirectory: string
  /** Replaces a data folder that holds something. */
  force: boolean
  /** Files of the data folder that are no part of a backup and go on to the new one. */
  carriedOver?: readonly string[]
  clock?: () => Date
}

export interface RestoredBackup {
  backup: VerifiedBackup
  /** Where the former data folder is now; `undefined` when there was none, or nothing in it. */
  aside: string | undefined
}

/**
 * Makes a data folder out of a backup, for a lake that does not run. The backup is verified first, its copy again, and only
 * then does the copy take the place of the former folder, which is kept beside it. Throws `BackupError` and
 * `DataFolderError`; the data folder is as it was then.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoredBackup> {
  const {backup, projectId, dataDirectory, force, carriedOver = [], clock = () => new Date()} = options
  requireUnused(dataDirectory)
  const present = (await listFiles(dataDirectory)).filter((name) => !carriedOver.includes(name))
  if (present.length > 0 && !force) {
    throw new DataFolderError(
      `${dataDirectory} holds data already. With --force the backup takes its place, and the folder is kept under another name.`,
    )
  }
  const found = await verifyBackup(backup)
  if (found.projectId !== projectId) {
    throw new BackupError(backup, [`It is of project ${found.projectId}, not of ${projectId}.`])
  }

  const stamp = clock().toISOString().replaceAll(/[:.]/g, '-')
  const incoming = `${dataDirectory}.restoring-${stamp}`
  const aside = `${dataDirectory}.before-${stamp}`
  try {
    const verified = await copyBackup(backup, incoming)
    for (const name of carriedOver) {
      if (existsSync(join(dataDirectory, name))) {
        await cp(join(dataDirectory, name), join(incoming, name), {preserveTimestamps: true})
      }
    }
    // It may have been started meanwhile.
    requireUnused(dataDirectory)
    await exchange(dataDirectory, incoming, aside)
    if (present.length === 0) await rm(aside, {recursive: true, force: true})
    return {backup: verified, aside: present.length === 0 ? undefined : aside}
  } finally {
    await rm(incoming, {recursive: true, force: true})
  }
}

async function copyBackup(backup: string, incoming: string): Promise<VerifiedBackup> {
  await mkdir(incoming, {mode: 0o700})
  for (const name of [DOCUMENTS_FILE, ACCOUNTS_FILE, DESCRIPTION_FILE, ASSETS_FOLDER]) {
    if (existsSync(join(backup, name))) {
      await cp(join(backup, name), join(incoming, name), {recursive: true, errorOnExist: true})
    }
  }
  for (const name of [DOCUMENTS_FILE, ACCOUNTS_FILE]) await chmod(join(incoming, name), 0o600)
  const verified = await verifyBackup(incoming)
  await rm(join(incoming, DESCRIPTION_FILE))
  await syncFolder(incoming)
  return verified
}

/** Puts `incoming` in the place of the data folder, or leaves all as it was. */
async function exchange(dataDirectory: string, incoming: string, aside: string): Promise<void> {
  const replaces = existsSync(dataDirectory)
  if (replaces) await rename(dataDirectory, aside)
  try {
    await mkdir(dirname(dataDirectory), {recursive: true})
    await rename(incoming, dataDirectory)
  } catch (error) {
    if (replaces) await rename(aside, dataDirectory)
    throw error
  }
  await syncFolder(dirname(dataDirectory))
}
