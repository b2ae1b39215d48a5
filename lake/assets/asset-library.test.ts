import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import sharp from 'sharp'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'

import {createLakeCore} from '../protocol/create-lake-core.ts'
import type {Identity, LakeCore, StoredDocument} from '../protocol/lake-core.ts'
import {type AssetLibrary, createAssetLibrary} from './asset-library.ts'
import {chooseRendition} from './image/choose-rendition.ts'
import {readImageParameters} from './image/image-parameters.ts'

const identity: Identity = {id: 'editor', role: 'administrator'}

let dataDirectory: string
let core: LakeCore
let assets: AssetLibrary
let failures: unknown[]
let picture: Buffer

beforeEach(async () => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'lake-library-'))
  core = createLakeCore({projectId: 'newsroom', datasets: ['production'], dataDirectory: ':memory:'})
  failures = []
  assets = openLibrary()
  picture = await sharp({create: {width: 40, height: 20, channels: 3, background: '#c33'}})
    .png()
    .toBuffer()
})

afterEach(() => {
  core.close()
  rmSync(dataDirectory, {recursive: true})
})

describe('when the document of an asset is deleted', () => {
  test('its file and what was made of it go', async () => {
    const document = await upload()
    await render(document)
    expect([files(), renditions().length]).toEqual([[fileNameOf(document)], 1])
    await remove(document._id)
    await gone(document)
    expect([files(), renditions()]).toEqual([[], []])
  })

  test('they stay as long as a draft or version describes them', async () => {
    const document = await upload()
    await render(document)
    const {_id, _rev, _createdAt, _updatedAt, ...content} = document
    await mutate([
      {create: {...content, _id: `drafts.${_id}`}},
      {create: {...content, _id: `versions.rSummer.${_id}`}},
    ])
    await remove(_id)
    await remove(`drafts.${_id}`)
    await otherWorkOnIt()
    expect(renditions().length).toBe(1)
    await remove(_id)
    await remove(`versions.rSummer.${_id}`)
    await gone(document)
  })

  test('the same bytes uploaded again have their file', async () => {
    const document = await upload()
    const [, again] = await Promise.all([remove(document._id), upload()])
    expect([again._id, await isThere(again)]).toEqual([document._id, true])
    await remove(document._id)
    const third = await upload()
    await Promise.all([remove(third._id), upload(), upload()])
    expect(await isThere(third)).toBe(core.documents({...what(third._id)}).documents.length === 1)
  })

  test('no file goes while a backup is made', async () => {
    const document = await upload()
    const copy = join(dataDirectory, 'copy')
    await assets.whileKept(async (copyFiles) => {
      await remove(document._id)
      await copyFiles(copy)
    })
    expect(readdirSync(join(copy, 'production'))).toEqual([fileNameOf(document)])
    await gone(document)
  })

  test('after a restart too, and in a copy of the dataset, but in no other', async () => {
    const document = await upload()
    await core.copyDataset(
      {source: 'production', target: 'copy', withHistory: true, withReleases: true, identity},
      () => assets.copyDataset('production', 'copy'),
    )
    await remove(document._id, 'copy')
    await gone(document, 'copy')
    expect(await isThere(document)).toBe(true)

    assets = openLibrary()
    await remove(document._id)
    await gone(document)
  })

  test('what a document says of a path is no way out of the folder', async () => {
    const kept = await upload()
    await render(kept)
    const path = `images/newsroom/production/../production/${fileNameOf(kept)}`
    await mutate([
      {create: {_id: 'crooked', _type: 'sanity.imageAsset', path}},
      {
        create: {
          _id: 'elsewhere',
          _type: 'sanity.imageAsset',
          path: `images/newsroom/staging/${fileNameOf(kept)}`,
        },
      },
      {create: {_id: 'pathless', _type: 'sanity.imageAsset'}},
    ])
    for (const id of ['crooked', 'elsewhere', 'pathless']) await remove(id)
    await otherWorkOnIt()
    expect([await isThere(kept), renditions().length]).toEqual([true, 1])
  })
})

test('what keeps a file from being removed is reported', async () => {
  const document = await upload()
  const path = join(dataDirectory, 'assets', 'production', fileNameOf(document))
  rmSync(path)
  mkdirSync(path)
  await remove(document._id)
  await expect.poll(() => failures, {timeout: 20_000}).toEqual([expect.objectContaining({syscall: 'rm'})])
})

test('what was made in a dataset goes with it', async () => {
  await render(await upload())
  core.deleteDataset('production')
  await assets.removeDataset('production')
  expect([existsSync(join(dataDirectory, 'assets', 'production')), renditions()]).toEqual([false, []])
})

test('of an original that went there is nothing to make', async () => {
  const document = await upload()
  rmSync(join(dataDirectory, 'assets', 'production', fileNameOf(document)))
  await expect(render(document)).rejects.toMatchObject({
    name: 'NotFoundError',
    message: 'No such image in this lake',
  })
})

test('an image is made once, and still there after a restart', async () => {
  const document = await upload()
  const made = await Promise.all([render(document), render(document), render(document)])
  const [file] = renditions()
  assets = openLibrary()
  // Were it made again, it would be made of this.
  rmSync(join(dataDirectory, 'assets', 'production', fileNameOf(document)))
  const again = await render(document)
  expect([made.map((bytes) => bytes.equals(again)), renditions()]).toEqual([[true, true, true], [file]])
})

function openLibrary(): AssetLibrary {
  return createAssetLibrary({
    core,
    dataDirectory,
    baseUrl: 'http://localhost:3400',
    renditionBytes: 1_000_000,
    reportFailure: (_message, cause) => failures.push(cause),
  })
}

function upload(): Promise<StoredDocument> {
  return assets.upload({
    dataset: 'production',
    kind: 'image',
    body: new Blob([new Uint8Array(picture)]).stream(),
    contentType: 'image/png',
    filename: 'picture.png',
    wantedMetadata: new Set(),
    details: {},
    limit: 1_000_000,
    identity,
  })
}

function render(document: StoredDocument): Promise<Buffer> {
  const name = fileNameOf(document)
  const rendition = chooseRendition(readImageParameters(new URLSearchParams('w=10')), 'png', '')
  if (rendition === undefined) throw new Error('w=10 asks for nothing')
  const path = join(dataDirectory, 'assets', 'production', name)
  return assets.render('production', name, {path, size: picture.length, modified: new Date()}, rendition)
}

function mutate(mutations: unknown[], dataset = 'production') {
  return core.mutate({
    dataset,
    mutations,
    transactionId: undefined,
    dryRun: false,
    autoGenerateArrayKeys: false,
    identity,
  })
}

function remove(id: string, dataset = 'production') {
  return mutate([{delete: {id}}], dataset)
}

function what(id: string) {
  return {dataset: 'production', ids: [id], excludeContent: false, identity}
}

function fileNameOf({path}: StoredDocument): string {
  return String(path).slice(String(path).lastIndexOf('/') + 1)
}

async function isThere(document: StoredDocument): Promise<boolean> {
  return (await assets.find('image', 'production', fileNameOf(document))) !== undefined
}

/** What is done to one file is done in order: after this, all that was begun before is done. */
async function otherWorkOnIt(): Promise<void> {
  await upload()
}

/** Files go a moment after their documents. */
async function gone(document: StoredDocument, dataset = 'production'): Promise<void> {
  const path = join(dataDirectory, 'assets', dataset, fileNameOf(document))
  await expect.poll(() => existsSync(path) || renditions().length > 0, {timeout: 20_000}).toBe(false)
}

function files(): string[] {
  return readdirSync(join(dataDirectory, 'assets', 'production'))
}

function renditions(): string[] {
  const folder = join(dataDirectory, 'renditions')
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({name}) => name)
}
