import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'
import {exportDataset} from '@sanity/export'
import {sanityImport} from '@sanity/import'
import sharp from 'sharp'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'
import {type DatasetDocument, datasetContent, isAsset, withoutMoment} from '../support/dataset-content.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'

let lake: TestLake
let source: SanityClient
let target: SanityClient
let folder: TemporaryFolder

beforeEach(async () => {
  lake = await startTestLake()
  folder = temporaryFolder('export')
  source = lake.client()
  target = source.withConfig({dataset: 'restored'})
  await source.datasets.create('restored')
  await fill()
})

afterEach(async () => {
  await lake.dispose()
  folder.remove()
})

describe('@sanity/export and @sanity/import', () => {
  test.each(['stream', 'cursor'] as const)('carry a dataset into another one, whole (%s)', async (mode) => {
    const exported = await exportTo('all.tar.gz', {mode})
    expect(exported).toMatchObject({documentCount: 304, assetCount: 3})
    const imported = await importFrom('all.tar.gz')
    expect(imported).toEqual({numDocs: 304, warnings: []})

    const [before, after] = [await datasetContent(source), await datasetContent(target)]
    expect(after).toEqual(before)
    expect(after.digests).toEqual(after.assets.map(({sha1hash}) => sha1hash))
  })

  test('find again the assets that are there, and replace documents', async () => {
    await exportTo('all.tar.gz')
    await importFrom('all.tar.gz')
    const assets = (await everything(target)).filter(isAsset)
    await target.patch('story').set({title: 'Edited since'}).commit()
    await importFrom('all.tar.gz', {operation: 'createOrReplace'})
    const after = await everything(target)
    expect(after.filter(isAsset)).toEqual(assets)
    expect(after.find(({_id}) => _id === 'story')).toMatchObject({title: 'Première page'})
  })

  test('carry releases, with their state and the versions in them', async () => {
    await source.releases.create({
      releaseId: 'rWinter',
      metadata: {title: 'Winter', releaseType: 'undecided'},
    })
    await source.create({_id: 'versions.rWinter.story', _type: 'story', title: 'Winter'})
    const exported = await exportTo('releases.tar.gz')
    expect(exported.documentCount).toBe(306)
    await importFrom('releases.tar.gz')
    expect((await everything(target)).filter(isOfRelease).map(withoutMoment)).toEqual(
      (await everything(source)).filter(isOfRelease).map(withoutMoment),
    )
  })

  test('carry some types, without drafts', async () => {
    const exported = await exportTo('some.tar.gz', {types: ['story'], drafts: false})
    expect(exported).toMatchObject({documentCount: 1, assetCount: 0})
  })

  test('carry a raw export back into its own dataset, since its assets are there', async () => {
    await exportTo('raw.tar.gz', {raw: true})
    const before = await everything(source)
    await sanityImport(createReadStream(join(folder.path, 'raw.tar.gz')), {
      client: source,
      operation: 'createOrReplace',
      targetDataset: 'production',
      targetProjectId: 'newsroom',
    })
    expect((await everything(source)).map(withoutMoment)).toEqual(before.map(withoutMoment))
  })
})

describe('/data/export', () => {
  test('gives a line for each document', async () => {
    const answer = await lake.request('/data/export/production')
    const lines = (await answer.text()).trimEnd().split('\n')
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(await everything(source))
  })

  test('gives the documents of one moment, whatever is written meanwhile', async () => {
    const answer = await lake.request('/data/export/production')
    await source.delete({query: '*[_type == "filler"]'})
    expect((await answer.text()).match(/"_type":"filler"/g)).toHaveLength(300)
  })

  test('gives anonymous readers what is published', async () => {
    const answer = await lake.request('/data/export/production?types=story', {token: null})
    const lines = (await answer.text()).trimEnd().split('\n')
    expect(lines.map((line) => Object(JSON.parse(line))._id)).toEqual(['story'])
  })

  test('gives them nothing of a private dataset', async () => {
    await source.datasets.edit('production', {aclMode: 'private'})
    expect((await lake.request('/data/export/production', {token: null})).status).toBe(401)
  })

  test.each([
    ['absent', '', 404],
    ['production', '?nextCursor=abc', 400],
  ])('refuses %s%s', async (dataset, query, status) => {
    expect((await lake.request(`/data/export/${dataset}${query}`)).status).toBe(status)
  })
})

test('assets tell their digests and can be asked for without being read', async () => {
  const [image] = await everything(source, '*[_type == "sanity.imageAsset" && extension == "png"]')
  const url = String(image?.['url'])
  const raw = await fetch(`${url}?dlRaw=true&w=10`)
  const bytes = Buffer.from(await raw.arrayBuffer())
  expect([raw.headers.get('x-sanity-sha1'), raw.headers.get('x-sanity-md5'), bytes.byteLength]).toEqual([
    image?.['sha1hash'],
    createHash('md5').update(bytes).digest('hex'),
    image?.['size'],
  ])
  const head = await fetch(url, {method: 'HEAD'})
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(image?.['size'])])
  const description = await fetch(`${url}?fm=json`)
  expect(await description.json()).toEqual({
    'Content-Type': 'image/png',
    'Content-Length': String(image?.['size']),
    PixelWidth: 60,
    PixelHeight: 40,
    FrameCount: 1,
  })
  expect((await fetch(`${url}?fm=json`, {method: 'HEAD'})).status).toBe(200)
  expect((await fetch(url.replace(/[0-9a-f]{40}/, '0'.repeat(40)), {method: 'HEAD'})).status).toBe(404)
})

function picture(background: string) {
  return sharp({create: {width: 60, height: 40, channels: 3, background}})
}

async function fill(): Promise<void> {
  const png = await source.assets.upload('image', await picture('#c33').png().toBuffer(), {
    filename: 'front page.png',
    creditLine: 'Ada Photographer',
  })
  const jpg = await source.assets.upload('image', await picture('#3c3').jpeg().toBuffer(), {title: 'Unused'})
  const text = await source.assets.upload('file', Buffer.from('minutes'), {filename: 'minutes.txt'})
  expect(jpg.title).toBe('Unused')
  const documents: DatasetDocument[] = [
    {_id: 'ann', _type: 'person', name: 'Ann', wrote: [reference('story', {_key: 'k', _weak: true})]},
    {
      _id: 'story',
      _type: 'story',
      title: 'Première page',
      lead: reference('ann'),
      picture: {
        _type: 'image',
        hotspot: {x: 0.5, y: 0.25, width: 0.5, height: 0.5},
        asset: reference(png._id),
      },
      body: [
        {
          _type: 'block',
          _key: 'b',
          children: [{_type: 'span', _key: 's', text: 'line\u2028break', marks: []}],
        },
        {_type: 'file', _key: 'f', asset: reference(text._id)},
      ],
    },
    {_id: 'drafts.story', _type: 'story', title: 'Zweite Fassung', lead: reference('ann')},
    {_id: 'versions.rSummer.story', _type: 'story', title: 'Sommer'},
    ...Array.from({length: 300}, (_, index) => ({
      _id: `filler-${index}`,
      _type: 'filler',
      text: `${'ü'.repeat(500)} ${index}`,
    })),
  ]
  await source.mutate(documents.map((document) => ({create: document})))
}

function reference(_ref: string, more: Record<string, unknown> = {}) {
  return {_type: 'reference', _ref, ...more}
}

function exportTo(name: string, options: Partial<Parameters<typeof exportDataset>[0]> = {}) {
  return exportDataset({
    client: source,
    dataset: 'production',
    outputPath: join(folder.path, name),
    ...options,
  })
}

function importFrom(name: string, options: {operation?: 'create' | 'createOrReplace'} = {}) {
  return sanityImport(createReadStream(join(folder.path, name)), {
    client: target,
    operation: options.operation ?? 'create',
    targetDataset: 'restored',
    targetProjectId: 'newsroom',
  })
}

function everything(client: SanityClient, query = '*[]'): Promise<DatasetDocument[]> {
  return client.fetch(`${query} | order(_id)`)
}

function isOfRelease({_id}: DatasetDocument): boolean {
  return _id.startsWith('_.releases.') || _id.startsWith('versions.rWinter.')
}
