import {randomUUID} from 'node:crypto'
import {mkdir, open, readdir, readFile, rename, rm, stat, utimes} from 'node:fs/promises'
import {dirname, join, relative} from 'node:path'

import {isPassingFault, readErrorCode} from '../storage-fault.ts'

/** Names a rendition: the dataset and file name of its original, and what was made of it. */
export interface RenditionName {
  dataset: string
  fileName: string
  /** Letters, digits, `-`, `_` and `.`. */
  variant: string
}

export interface RenditionCache {
  /** The bytes of a rendition, made if they are not here. Whoever asks for the same meanwhile waits for the same. */
  get(name: RenditionName, make: () => Promise<Buffer>): Promise<Buffer>
  /** Forgets what was made of one original, or of all originals of a dataset. */
  remove(dataset: string, fileName?: string): Promise<void>
}

export interface RenditionCacheOptions {
  /** Made if absent. */
  folder: string
  /** Bytes of all files together; what was not used for longest goes first. */
  mostBytes: number
}

const INCOMING = '.incoming'

interface Job {
  result: Promise<Buffer>
  fate: Fate
}

interface Fate {
  /** The original was deleted while the work was under way. */
  unwanted: boolean
}

/**
 * Keeps renditions as files `<folder>/<dataset>/<fileName>.<variant>`. When a file was last used is its modification time, so
 * that the order outlives the process. A file gets its name when it is whole and on the disk.
 */
export function createRenditionCache({folder, mostBytes}: RenditionCacheOptions): RenditionCache {
  const jobs = new Map<string, Job>()
  /** Bytes by path within the folder, the least recently used first. */
  const sizes = new Map<string, number>()
  let total = 0
  let loading: Promise<void> | undefined

  async function get({dataset, fileName, variant}: RenditionName, make: () => Promise<Buffer>) {
    await loaded()
    const path = `${dataset}/${fileName}.${variant}`
    const kept = await read(path)
    if (kept !== undefined) return kept
    const underWay = jobs.get(path)
    if (underWay !== undefined) return underWay.result
    const fate: Fate = {unwanted: false}
    const result = produce(path, make, fate).finally(() => jobs.delete(path))
    jobs.set(path, {result, fate})
    return result
  }

  async function produce(path: string, make: () => Promise<Buffer>, fate: Fate): Promise<Buffer> {
    const bytes = await make()
    if (bytes.length > mostBytes) return bytes
    try {
      await write(path, bytes, fate)
    } catch (error) {
      // The image is there all the same; with a full disk it is made anew each time.
      if (!isPassingFault(error)) throw error
    }
    return bytes
  }

  async function write(path: string, bytes: Buffer, fate: Fate): Promise<void> {
    const temporary = join(folder, INCOMING, randomUUID())
    try {
      const file = await open(temporary, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await mkdir(dirname(join(folder, path)), {recursive: true})
      if (fate.unwanted) return
      await rename(temporary, join(folder, path))
      remember(path, bytes.length)
    } finally {
      await rm(temporary, {force: true})
    }
    if (fate.unwanted) await drop(path)
    await makeRoom()
  }

  async function read(path: string): Promise<Buffer | undefined> {
    const size = sizes.get(path)
    if (size === undefined) return undefined
    try {
      const bytes = await readFile(join(folder, path))
      const now = new Date()
      await utimes(join(folder, path), now, now)
      if (sizes.has(path)) remember(path, size)
      return bytes
    } catch (error) {
      // Somebody cleaned up, or it was dropped a moment ago.
      if (readErrorCode(error) !== 'ENOENT') throw error
      forget(path)
      return undefined
    }
  }

  async function makeRoom(): Promise<void> {
    for (const path of sizes.keys()) {
      if (total <= mostBytes) return
      await drop(path)
    }
  }

  async function drop(path: string): Promise<void> {
    forget(path)
    await rm(join(folder, path), {force: true})
  }

  function remember(path: string, size: number): void {
    forget(path)
    sizes.set(path, size)
    total += size
  }

  function forget(path: string): void {
    total -= sizes.get(path) ?? 0
    sizes.delete(path)
  }

  async function loaded(): Promise<void> {
    try {
      await (loading ??= load())
    } catch (error) {
      loading = undefined
      throw error
    }
  }

  async function load(): Promise<void> {
    // What a process that ended half-way was about to write.
    await rm(join(folder, INCOMING), {recursive: true, force: true})
    await mkdir(join(folder, INCOMING), {recursive: true, mode: 0o700})
    const found: {path: string; size: number; used: number}[] = []
    for (const entry of await readdir(folder, {recursive: true, withFileTypes: true})) {
      if (!entry.isFile()) continue
      const file = join(entry.parentPath, entry.name)
      const {size, mtimeMs} = await stat(file)
      found.push({path: relative(folder, file).replaceAll('\\', '/'), size, used: mtimeMs})
    }
    for (const {path, size} of found.toSorted((a, b) => a.used - b.used)) remember(path, size)
    await makeRoom()
  }

  async function remove(dataset: string, fileName?: string): Promise<void> {
    await loaded()
    const start = fileName === undefined ? `${dataset}/` : `${dataset}/${fileName}.`
    for (const [path, {fate}] of jobs) if (path.startsWith(start)) fate.unwanted = true
    for (const path of sizes.keys()) if (path.startsWith(start)) await drop(path)
    if (fileName === undefined) await rm(join(folder, dataset), {recursive: true, force: true})
  }

  return {get, remove}
}
