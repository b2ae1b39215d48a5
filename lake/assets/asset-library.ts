import {randomUUID} from 'node:crypto'
import {mkdirSync, readdirSync, rmSync} from 'node:fs'
import {mkdir, rename, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'

import type {Identity, LakeCore, StoredDocument} from '../protocol/lake-core.ts'
import {
  type AssetKind,
  type AssetName,
  chooseExtension,
  formatAssetFileName,
  formatAssetId,
  isAssetFileName,
} from './asset-name.ts'
import {copyFiles, listFiles, shareFiles, syncFolder} from './dataset-files.ts'
import {describeImage, type ImageMetadataField} from './describe-image.ts'
import {spoolUpload, type SpooledUpload} from './spool-upload.ts'
import {readErrorCode, withStorageFaults} from './storage-fault.ts'

export interface UploadRequest {
  dataset: string
  kind: AssetKind
  body: ReadableStream<Uint8Array> | null
  /** The media type that the uploader names; images are looked into instead. */
  contentType: string
  filename: string | undefined
  wantedMetadata: ReadonlySet<ImageMetadataField>
  /** What the uploader says of the asset: `label`, `title`, `description`, `creditLine`, `source`. */
  details: Record<string, unknown>
  /** Most bytes. */
  limit: number
  identity: Identity
}

export interface AssetFile {
  path: string
  /** Bytes. */
  size: number
}

export interface AssetLibrary {
  /** Stores an asset and the document that describes it. The same bytes again return the document there is. */
  upload(request: UploadRequest): Promise<StoredDocument>
  /** The file behind a name from a URL, or `undefined` when there is none. */
  find(kind: AssetKind, dataset: string, name: string): Promise<AssetFile | undefined>
  /** Makes the files of one dataset those of another as well. May be repeated. */
  copyDataset(source: string, target: string): Promise<void>
  /** Deletes the files of a dataset that is there no more. */
  removeDataset(dataset: string): Promise<void>
  /**
   * Does `work` while no file is removed, whatever dataset is deleted meanwhile; `copyFiles` copies those of all datasets into a
   * folder, `<folder>/<dataset>/<file>`.
   */
  whileKept<Result>(work: (copyFiles: (folder: string) => Promise<void>) => Promise<Result>): Promise<Result>
}

export interface AssetLibraryOptions {
  core: LakeCore
  dataDirectory: string
  /** Where assets are served from, without a slash at the end: `url` of an asset document begins with it. */
  baseUrl: string
}

/** Files live under `<dataDirectory>/assets/<dataset>/`, named after their content, never changed once there. */
export function createAssetLibrary({core, dataDirectory, baseUrl}: AssetLibraryOptions): AssetLibrary {
  const root = join(dataDirectory, 'assets')
  const incoming = join(root, '.incoming')
  mkdirSync(incoming, {recursive: true})
  // What an interrupted upload left behind belongs to nobody.
  for (const name of readdirSync(incoming)) rmSync(join(incoming, name))

  const keepers = new Set<Promise<void>>()

  async function upload(request: UploadRequest): Promise<StoredDocument> {
    assertDataset(request)
    const spooled = await spoolUpload(request.body, incoming, request.limit)
    try {
      return await keep(request, spooled)
    } finally {
      await rm(spooled.path, {force: true})
    }
  }

  async function keep(request: UploadRequest, {path, sha1, size}: SpooledUpload): Promise<StoredDocument> {
    const {name, mimeType, metadata} = await describeAsset(request, path, sha1)
    const folder = join(root, request.dataset)
    const fileName = formatAssetFileName(name)
    await moveInto(folder, fileName, path)

    const id = formatAssetId(name)
    const existing = findDocument(request, id)
    if (existing !== undefined) return existing

    const location = `${request.kind}s/${core.projectId}/${request.dataset}/${fileName}`
    const document = {
      _id: id,
      _type: request.kind === 'image' ? 'sanity.imageAsset' : 'sanity.fileAsset',
      assetId: sha1,
      extension: name.extension,
      ...metadata,
      mimeType,
      originalFilename: request.filename ?? fileName,
      path: location,
      sha1hash: sha1,
      size,
      uploadId: randomUUID(),
      url: `${baseUrl}/${location}`,
      ...request.details,
    }
    const {results} = await core.mutate({
      dataset: request.dataset,
      mutations: [{createIfNotExists: document}],
      transactionId: undefined,
      dryRun: false,
      autoGenerateArrayKeys: false,
      identity: request.identity,
    })
    const stored = results[0]?.document ?? findDocument(request, id)
    if (stored === undefined) throw new Error(`Asset document ${id} vanished while it was created`)
    return stored
  }

  /** Fails with `DatasetNotFoundError` before a byte is read, and before its name becomes a folder. */
  function assertDataset({dataset, identity}: UploadRequest): void {
    core.documents({dataset, ids: [], excludeContent: true, identity})
  }

  function findDocument({dataset, identity}: UploadRequest, id: string): StoredDocument | undefined {
    return core.documents({dataset, ids: [id], excludeContent: false, identity}).documents[0]
  }

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

  async function find(kind: AssetKind, dataset: string, name: string): Promise<AssetFile | undefined> {
    const known = core.datasets().some((candidate) => candidate.name === dataset)
    if (!known || !isAssetFileName(kind, name)) return undefined
    const path = join(root, dataset, name)
    try {
      return {path, size: (await stat(path)).size}
    } catch (error) {
      if (readErrorCode(error) === 'ENOENT') return undefined
      throw error
    }
  }

  return {
    upload: (request) => withStorageFaults(() => upload(request)),
    find,
    copyDataset: (source, target) =>
      withStorageFaults(() => shareFiles(join(root, source), join(root, target), incoming)),
    removeDataset: (dataset) =>
      withStorageFaults(async () => {
        await Promise.all(keepers)
        await rm(join(root, dataset), {recursive: true, force: true})
      }),
    whileKept,
  }
}

interface DescribedAsset {
  name: AssetName
  mimeType: string
  metadata: Record<string, unknown>
}

async function describeAsset(request: UploadRequest, path: string, sha1: string): Promise<DescribedAsset> {
  if (request.kind === 'file') {
    const extension = chooseExtension(request.filename, request.contentType)
    return {name: {sha1, extension}, mimeType: request.contentType, metadata: {}}
  }
  const {extension, dimensions, mimeType, metadata} = await describeImage(path, request.wantedMetadata)
  return {name: {sha1, extension, dimensions}, mimeType, metadata: {metadata}}
}

/** Renames within the file system and syncs the folder, so that the name survives a power cut as the bytes do. */
async function moveInto(folder: string, fileName: string, path: string): Promise<void> {
  await mkdir(folder, {recursive: true})
  await rename(path, join(folder, fileName))
  await syncFolder(folder)
}
