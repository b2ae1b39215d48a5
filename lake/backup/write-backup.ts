import {randomUUID} from 'node:crypto'
import {mkdir, open, rename, rm} from 'node:fs/promises'
import {dirname, isAbsolute, join} from 'node:path'

import type {Accounts} from '../accounts/accounts.ts'
import type {AssetLibrary} from '../assets/asset-library.ts'
import {listFiles, syncFolder} from '../assets/dataset-files.ts'
import {readErrorCode, withStorageFaults} from '../assets/storage-fault.ts'
import {ConflictError, InvalidRequestError} from '../errors/lake-errors.ts'
import type {LakeCore} from '../protocol/lake-core.ts'
import {
  ACCOUNTS_FILE,
  ASSETS_FOLDER,
  type BackupDescription,
  DESCRIPTION_FILE,
  DOCUMENTS_FILE,
} from './backup-files.ts'

export interface BackupSource {
  core: LakeCore
  accounts: Accounts
  assets: AssetLibrary
  clock: () => Date
}

/**
 * Writes all that a running lake holds to a new folder, as it is at one moment: with everything that was acknowledged before,
 * and no part of what came later. `folder` is an absolute path, absent or empty. It gets its name when it is whole.
 * Throws `InvalidRequestError`, `ConflictError` and `UnavailableError`, and leaves nothing behind then.
 */
export async function writeBackup(source: BackupSource, folder: string): Promise<BackupDescription> {
  if (!isAbsolute(folder)) throw new InvalidRequestError(`"${folder}" is no absolute path of a folder`)
  return withStorageFaults(() =>
    withPathFaults(folder, async () => {
      if ((await listFiles(folder)).length > 0) {
        throw new ConflictError(`${folder} is not empty; give the backup a new folder`)
      }
      const unfinished = `${folder}.${randomUUID()}.unfinished`
      try {
        await mkdir(unfinished, {recursive: true, mode: 0o700})
        const description = await writeInto(source, unfinished)
        await rename(unfinished, folder)
        await syncFolder(dirname(folder))
        return description
      } finally {
        await rm(unfinished, {recursive: true, force: true})
      }
    }),
  )
}

const WRONG_PLACE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENAMETOOLONG'])

async function withPathFaults<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const code = readErrorCode(error)
    if (code === undefined || !WRONG_PLACE.has(code)) throw error
    throw new InvalidRequestError(
      `The lake cannot make the folder ${folder} (${code}); give it another place`,
      {
        cause: error,
      },
    )
  }
}

async function writeInto(
  {core, accounts, assets, clock}: BackupSource,
  folder: string,
): Promise<BackupDescription> {
  return assets.whileKept(async (copyFiles) => {
    const description: BackupDescription = {
      format: 1,
      projectId: core.projectId,
      createdAt: clock().toISOString(),
    }
    core.copyDatabase(join(folder, DOCUMENTS_FILE))
    accounts.copyDatabase(join(folder, ACCOUNTS_FILE))
    // After the documents: whatever they refer to was there before them.
    await copyFiles(join(folder, ASSETS_FOLDER))
    const file = await open(join(folder, DESCRIPTION_FILE), 'wx', 0o600)
    try {
      await file.writeFile(`${JSON.stringify(description, null, 2)}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await syncFolder(folder)
    return description
  })
}
