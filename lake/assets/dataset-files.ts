import {randomUUID} from 'node:crypto'
import {constants} from 'node:fs'
import {copyFile, link, mkdir, open, readdir, rename, rm} from 'node:fs/promises'
import {join} from 'node:path'

import {readErrorCode} from './storage-fault.ts'

/**
 * Makes every file of `source` one of `target` too, unless it is there. Files never change, so both may share their
 * bytes on the disk. No folder `source` means no files.
 */
export async function shareFiles(source: string, target: string, incoming: string): Promise<void> {
  const names = await listFiles(source)
  if (names.length === 0) return
  await mkdir(target, {recursive: true})
  for (const name of names) await shareFile(join(source, name), join(target, name), incoming)
  await syncFolder(target)
}

/** Copies every file, synced, into a new folder. No folder `source` means no files. */
export async function copyFiles(source: string, target: string): Promise<void> {
  const names = await listFiles(source)
  if (names.length === 0) return
  await mkdir(target, {recursive: true, mode: 0o700})
  for (const name of names) {
    await copyFile(
      join(source, name),
      join(target, name),
      constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE,
    )
    await syncFile(join(target, name))
  }
  await syncFolder(target)
}

/** Names of the files in a folder, in order; none where there is no folder. */
export async function listFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted()
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return []
    throw error
  }
}

/** So that the names in it survive a power cut as the bytes do. */
export function syncFolder(folder: string): Promise<void> {
  return syncFile(folder)
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** File systems without hard links, or with two of them in one data folder, get a copy. */
const NO_LINKS = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS'])

async function shareFile(from: string, to: string, incoming: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    const code = readErrorCode(error)
    if (code === 'EEXIST') return
    if (code === undefined || !NO_LINKS.has(code)) throw error
    await copyWhole(from, to, incoming)
  }
}

/** Under a temporary name first: a half copied file must never have a name that says it is whole. */
async function copyWhole(from: string, to: string, incoming: string): Promise<void> {
  const temporary = join(incoming, randomUUID())
  try {
    await copyFile(from, temporary, constants.COPYFILE_EXCL)
    await syncFile(temporary)
    await rename(temporary, to)
  } finally {
    await rm(temporary, {force: true})
  }
}
