import {fork} from 'node:child_process'
import {once} from 'node:events'
import {createReadStream, statSync} from 'node:fs'
import {join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'

import {createClient, type SanityClient} from '@sanity/client'
import {exportDataset} from '@sanity/export'
import {sanityImport} from '@sanity/import'

import {seedStories} from '../seed/index.ts'
import {datasetContent} from '../tests/support/dataset-content.ts'
import {temporaryFolder} from '../tests/support/temporary-folder.ts'
import {fillNewsroom} from './measuring/fill-newsroom.ts'

const DOCUMENTS = 5000
const IMAGES = 50
const TOKEN = 'token-of-the-export-bench'

/**
 * A dataset of the shipped story and generated ones, with pictures: exported with @sanity/export, imported into another
 * dataset with @sanity/import, as `sanity datasets export` and `import` do, and compared whole. Baselines, in the same run:
 * for the time, the lake's own copy of the dataset without its history; for the size, the documents as JSON and the
 * pictures as they are.
 */
const folder = temporaryFolder('bench-export')
const lake = fork(join(import.meta.dirname, 'measuring/lake-process.ts'), {
  env: {...process.env, LAKE_TOKEN: TOKEN},
})
try {
  const [url] = await once(lake, 'message')
  const source = createClient({
    projectId: 'bench',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: String(url),
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token: TOKEN,
  })
  const target = source.withConfig({dataset: 'imported'})
  await seedStories({client: source})
  await fillNewsroom(source, {documents: DOCUMENTS, images: IMAGES})
  const before = await datasetContent(source)

  const copied = await secondsOf(() => copyDataset(source, 'copied'))
  const archive = join(folder.path, 'production.tar.gz')
  const exported = await secondsOf(() =>
    exportDataset({client: source, dataset: 'production', outputPath: archive}),
  )
  await source.datasets.create('imported')
  const imported = await secondsOf(() =>
    sanityImport(createReadStream(archive), {
      client: target,
      operation: 'create',
      targetDataset: 'imported',
      targetProjectId: 'bench',
    }),
  )

  console.table({
    'copy, baseline': {seconds: copied, ratio: 1},
    export: {seconds: exported, ratio: round(exported / copied)},
    import: {seconds: imported, ratio: round(imported / copied)},
  })
  const plain = await sizeOf(source)
  const archived = statSync(archive).size
  console.table({
    [`${before.documents.length} documents and ${before.assets.length} pictures, baseline`]: {
      MB: megabytes(plain),
      ratio: 1,
    },
    archive: {MB: megabytes(archived), ratio: round(archived / plain)},
  })
  const after = {
    imported: await datasetContent(target),
    copied: await datasetContent(source.withConfig({dataset: 'copied'})),
  }
  console.table({
    imported: {whole: isDeepStrictEqual(after.imported, before)},
    copied: {whole: isDeepStrictEqual(after.copied, before)},
  })
  if (!isDeepStrictEqual(after, {imported: before, copied: before})) process.exitCode = 1
} finally {
  lake.disconnect()
  await once(lake, 'exit')
  folder.remove()
}

async function copyDataset(client: SanityClient, targetDataset: string): Promise<void> {
  await client.request({
    method: 'PUT',
    url: '/datasets/production/copy',
    body: {targetDataset, skipHistory: true},
  })
}

/** Bytes of all documents as the lake exports them, and of all assets. */
async function sizeOf(client: SanityClient): Promise<number> {
  const answer = await fetch(client.getUrl('/data/export/production'), {
    headers: {authorization: `Bearer ${TOKEN}`},
  })
  const documents = await answer.arrayBuffer()
  const assets = await client.fetch<number>('math::sum(*[_type == "sanity.imageAsset"].size)')
  return documents.byteLength + assets
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return round((performance.now() - started) / 1000)
}

function megabytes(bytes: number): number {
  return round(bytes / 1_000_000)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
