import {randomUUID} from 'node:crypto'
import {existsSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'

import {NotFoundError} from '../errors/lake-errors.ts'
import type {Identity, LakeCore, StoredDocument} from '../protocol/lake-core.ts'
import {type AssetFile, type AssetFiles, createAssetFiles} from './asset-files.ts'
import {
  type AssetKind,
  type AssetName,
  chooseExtension,
  formatAssetFileName,
  formatAssetId,
  isAssetFileName,
  parseAssetFileName,
} from './asset-name.ts'
import {createFileLocks} from './file-locks.ts'
import type {Rendition} from './image/choose-rendition.ts'
import type {ImageParameters} from './image/image-parameters.ts'
import {readImageSource} from './image/open-image.ts'
import type {OutputFormat} from './image/output-format.ts'
import {renderImage} from './image/render-image.ts'
import {describeImage, type ImageMetadataField} from './metadata/describe-image.ts'
import {createRenditionCache} from './renditions/rendition-cache.ts'
import {createWorkQueue} from './renditions/work-queue.ts'
import {spoolUpload, type SpooledUpload} from './spool-upload.ts'
import {withStorageFaults} from './storage-fault.ts'
import {lakeIdentity, watchDeletions} from './watch-deletions.ts'

export type {AssetFile}

/** Of the four threads that do a Node process's file work, images never take the last. */
const MOST_RENDERED_AT_ONCE = 2

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

export interface AssetLibrary extends Pick<AssetFiles, 'copyDataset' | 'whileKept'> {
  /** Stores an asset and the document that describes it. The same bytes again return the document there is. */
  upload(request: UploadRequest): Promise<StoredDocument>
  /** The file behind a name from a URL, or `undefined` when there is none. */
  find(kind: AssetKind, dataset: string, name: string): Promise<AssetFile | undefined>
  /** What is made of an image that `find` found. Throws `InvalidRequestError` for what cannot be made, `NotFoundError` when it went. */
  render(dataset: string, name: string, original: AssetFile, rendition: Rendition): Promise<Buffer>
  /** What the uploader called the file, where its document says so. */
  originalFilename(kind: AssetKind, dataset: string, name: string): string | undefined
  /** Deletes the files of a dataset that is there no more. */
  removeDataset(dataset: string): Promise<void>
}

export interface AssetLibraryOptions {
  core: LakeCore
  dataDirectory: string
  /** Where assets are served from, without a slash at the end: `url` of an asset document begins with it. */
  baseUrl: string
  /** Bytes on the disk of what was made of images. */
  renditionBytes: number
  /** Takes what keeps the file of a deleted asset from being removed. */
  reportFailure: (message: string, cause: unknown) => void
}

/**
 * Files live under `<dataDirectory>/assets/<dataset>/`, named after their content, never changed once there, and go with the
 * document that describes them. What is made of images lives under `<dataDirectory>/renditions/`, and may be deleted.
 */
export function createAssetLibrary({
  core,
  dataDirectory,
  baseUrl,
  renditionBytes,
  reportFailure,
}: AssetLibraryOptions): AssetLibrary {
  const files = createAssetFiles(join(dataDirectory, 'assets'))
  const renditions = createRenditionCache({
    folder: join(dataDirectory, 'renditions'),
    mostBytes: renditionBytes,
  })
  const locked = createFileLocks()
  // One processor is left to whoever edits; uploads do not wait for the images of a page.
  const rendering = createWorkQueue(Math.max(1, Math.min(availableParallelism() - 1, MOST_RENDERED_AT_ONCE)))
  const describing = createWorkQueue(1)
  const deletions = watchDeletions(core, (dataset, path) => {
    removeUnused(dataset, path).catch((cause: unknown) => {
      reportFailure(`The file of the deleted asset ${path} could not be removed`, cause)
    })
  })

  async function upload(request: UploadRequest): Promise<StoredDocument> {
    assertDataset(request)
    deletions.follow(request.dataset)
    const spooled = await spoolUpload(request.body, files.incoming, request.limit)
    try {
      const described = await describing(() => describeAsset(request, spooled))
      const fileName = formatAssetFileName(described.name)
      // A deletion of the same asset comes before or after, not between its file and its document.
      return await locked(join(request.dataset, fileName), async () => {
        await files.place(request.dataset, fileName, spooled.path)
        return createDocument(request, described, spooled)
      })
    } finally {
      await rm(spooled.path, {force: true})
    }
  }

  async function createDocument(
    request: UploadRequest,
    {name, mimeType, metadata}: DescribedAsset,
    {sha1, size}: SpooledUpload,
  ): Promise<StoredDocument> {
    const {dataset, kind, identity} = request
    const id = formatAssetId(name)
    const existing = findDocument(dataset, id)
    if (existing !== undefined) return existing

    const fileName = formatAssetFileName(name)
    const path = pathOf(kind, dataset, fileName)
    const document = {
      _id: id,
      _type: kind === 'image' ? 'sanity.imageAsset' : 'sanity.fileAsset',
      assetId: sha1,
      extension: name.extension,
      ...metadata,
      mimeType,
      originalFilename: request.filename ?? fileName,
      path,
      sha1hash: sha1,
      size,
      uploadId: randomUUID(),
      url: `${baseUrl}/${path}`,
      ...request.details,
    }
    const {results} = await core.mutate({
      dataset,
      mutations: [{createIfNotExists: document}],
      transactionId: undefined,
      dryRun: false,
      autoGenerateArrayKeys: false,
      identity,
    })
    const stored = results[0]?.document ?? findDocument(dataset, id)
    if (stored === undefined) throw new Error(`Asset document ${id} vanished while it was created`)
    return stored
  }

  /** Fails with `DatasetNotFoundError` before a byte is read, and before its name becomes a folder. */
  function assertDataset({dataset, identity}: UploadRequest): void {
    core.documents({dataset, ids: [], excludeContent: true, identity})
  }

  function findDocument(dataset: string, id: string): StoredDocument | undefined {
    return core.documents({dataset, ids: [id], excludeContent: false, identity: lakeIdentity}).documents[0]
  }

  function isDataset(name: string): boolean {
    return core.datasets().some((dataset) => dataset.name === name)
  }

  function pathOf(kind: AssetKind, dataset: string, fileName: string): string {
    return `${kind}s/${core.projectId}/${dataset}/${fileName}`
  }

  /** Unless another document, a draft or version of the deleted one, still describes it. */
  async function removeUnused(dataset: string, path: string): Promise<void> {
    const kind = path.startsWith('images/') ? 'image' : 'file'
    const fileName = path.slice(path.lastIndexOf('/') + 1)
    if (path !== pathOf(kind, dataset, fileName) || !isAssetFileName(kind, fileName)) return
    await locked(join(dataset, fileName), async () => {
      if (!isDataset(dataset)) return
      const {result} = await core.query({
        dataset,
        query: 'count(*[path == $path])',
        params: {path},
        perspective: 'raw',
        identity: lakeIdentity,
      })
      if (result !== 0) return
      await files.remove(dataset, fileName)
      await renditions.remove(dataset, fileName)
    })
  }

  return {
    upload: (request) => withStorageFaults(() => upload(request)),
    async find(kind, dataset, name) {
      return isDataset(dataset) && isAssetFileName(kind, name) ? files.find(dataset, name) : undefined
    },
    render: (dataset, fileName, {path}, {parameters, format, key}) =>
      withStorageFaults(() =>
        renditions.get({dataset, fileName, variant: `${key}.${format}`}, () =>
          rendering(() => renderFile(path, parameters, format)),
        ),
      ),
    originalFilename(kind, dataset, name) {
      const parsed = parseAssetFileName(kind, name)
      const filename = parsed && findDocument(dataset, formatAssetId(parsed))?.['originalFilename']
      return typeof filename === 'string' ? filename : undefined
    },
    copyDataset: (source, target) =>
      withStorageFaults(async () => {
        await files.copyDataset(source, target)
        if (isDataset(target)) deletions.follow(target)
      }),
    removeDataset: (dataset) =>
      withStorageFaults(async () => {
        await files.removeDataset(dataset)
        await renditions.remove(dataset)
      }),
    whileKept: (work) => files.whileKept(work),
  }
}

async function renderFile(path: string, parameters: ImageParameters, format: OutputFormat): Promise<Buffer> {
  try {
    return await renderImage(await readImageSource(path), parameters, format)
  } catch (error) {
    // It was deleted while the request waited for its turn.
    if (existsSync(path)) throw error
    throw new NotFoundError('No such image in this lake', {cause: error})
  }
}

interface DescribedAsset {
  name: AssetName
  mimeType: string
  metadata: Record<string, unknown>
}

async function describeAsset(request: UploadRequest, {path, sha1}: SpooledUpload): Promise<DescribedAsset> {
  if (request.kind === 'file') {
    const extension = chooseExtension(request.filename, request.contentType)
    return {name: {sha1, extension}, mimeType: request.contentType, metadata: {}}
  }
  const {extension, dimensions, mimeType, metadata} = await describeImage(path, request.wantedMetadata)
  return {name: {sha1, extension, dimensions}, mimeType, metadata: {metadata}}
}
