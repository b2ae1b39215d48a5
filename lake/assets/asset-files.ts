import {mkdirSync, readdirSync, rmSync} from 'node:fs'
import {mkdir, rename, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'

import {copyFiles, listFiles, shareFiles, syncFolder} from './dataset-files.ts'
import {readErrorCode} from './storage-fault.ts'

export interface AssetFile {
  path: string
  /** Bytes. */
  size: number
  modified: Date
}

/** The files of all datasets: `<root>/<dataset>/<fileName>`. Names are taken as they come; the caller has checked them. */
export interface AssetFiles {
  /** Where files are that have no name yet, on the same file system. */
  readonly incoming: string
  /** Gives a file that is whole and synced its place, for good. */
  place(dataset: string, fileName: string, incomingPath: string): Promise<void>
  find(dataset: string, fileName: string): Promise<AssetFile | undefined>
  remove(dataset: string, fileName: string): Promise<void>
  /** Makes the files of one dataset those of another as well. May be repeated. */
  copyDataset(source: string, target: string): Promise<void>
  removeDataset(dataset: string): Promise<void>
  /**
   * Does `work` while no file is removed, whatever is deleted meanwhile; `copyFiles` copies those of all datasets into a
   * folder, `<folder>/<dataset>/<file>`.
   */
  whileKept<Result>(work: (copyFiles: (folder: string) => Promise<void>) => Promise<Result>): Promise<Result>
}

export function createAssetFiles(root: string): AssetFiles {
  const incoming = join(root, '.incoming')
  mkdirSync(incoming, {recursive: true})
  // What an interrupted upload left behind belongs to nobody.
  for (const name of readdirSync(incoming)) rmSync(join(incoming, name))

  const keepers = new Set<Promise<void>>()

  async function whileKept<Result>(
    work: (copyFiles: (folder: string) => Promise<void>) => Promise<Result>,
  ): Promise<Result> {
    const {promise, resolve} = Promise.withResolvers<void>()
    keepers.add(promise)
    try {
      return await work(copyAll)
    } finally {
      keepers.delete(promise)
      resolve()
    }
  }

  async function copyAll(folder: string): Promise<void> {
    for (const dataset of await listFiles(root)) {
      if (join(root, dataset) !== incoming) await copyFiles(join(root, dataset), join(folder, dataset))
    }
  }

  return {
    incoming,
    /** Renames within the file system and syncs the folder, so that the name survives a power cut as the bytes do. */
    async place(dataset, fileName, incomingPath) {
      const folder = join(root, dataset)
      await mkdir(folder, {recursive: true})
      await rename(incomingPath, join(folder, fileName))
      await syncFolder(folder)
    },
    async find(dataset, fileName) {
      const path = join(root, dataset, fileName)
      try {
        const {size, mtime} = await stat(path)
        return {path, size, modified: mtime}
      } catch (error) {
        if (readErrorCode(error) === 'ENOENT') return undefined
        throw error
      }
    },
    async remove(dataset, fileName) {
      await Promise.all(keepers)
      await rm(join(root, dataset, fileName), {force: true})
    },
    copyDataset: (source, target) =>
      whileKept(() => shareFiles(join(root, source), join(root, target), incoming)),
    async removeDataset(dataset) {
      await Promise.all(keepers)
      await rm(join(root, dataset), {recursive: true, force: true})
    },
    whileKept,
  }
}
