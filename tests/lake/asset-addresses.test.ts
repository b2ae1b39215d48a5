import {createReadStream} from 'node:fs'
import {createServer, type Server} from 'node:net'
import {join} from 'node:path'

import {createClient, type SanityClient} from '@sanity/client'
import {exportDataset} from '@sanity/export'
import {createImageUrlBuilder} from '@sanity/image-url'
import {sanityImport} from '@sanity/import'
import sharp from 'sharp'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'

import {type RunningLake, startLake} from '../../lake/http/start-lake.ts'
import {administratorToken, editor, startTestLake} from '../../lake/http/start-test-lake.ts'
import {pictureSources} from '../../story/format/picture-sources.ts'
import {type TemporaryFolder, temporaryFolder} from '../support/temporary-folder.ts'

interface Picture {
  url: string
  file: string
  asset: string
}

const picture = `*[_id == "story"][0]{
  "url": picture.asset->url, "file": attachment.asset->url, "asset": picture.asset._ref
}`

let folder: TemporaryFolder
let lake: RunningLake
let client: SanityClient
/** Holds the port on which the lake was, so that it cannot come back to it. */
let squatter: Server | undefined

beforeEach(async () => {
  folder = temporaryFolder('addresses')
  await start()
  const png = await sharp({create: {width: 60, height: 40, channels: 3, background: '#c33'}})
    .png()
    .toBuffer()
  const image = await client.assets.upload('image', png, {filename: 'front page.png'})
  const file = await client.assets.upload('file', Buffer.from('minutes'), {filename: 'minutes.txt'})
  await client.create({
    _id: 'story',
    _type: 'story',
    picture: {_type: 'image', asset: reference(image._id)},
    attachment: {_type: 'file', asset: reference(file._id)},
  })
})

afterEach(async () => {
  await lake.close()
  squatter?.close()
  squatter = undefined
  folder.remove()
})

describe('a lake that comes back on another port', () => {
  test('serves the pictures and files of its stories there', async () => {
    const before = await client.fetch<Picture>(picture)
    await move()
    const after = await client.fetch<Picture>(picture)
    const builder = createImageUrlBuilder(client)
    const answers = await Promise.all(
      [after.url, after.file, `${after.url}?w=30`, builder.image(after.asset).width(30).url()].map(
        async (url) => [url.startsWith(`${lake.url}/`), (await fetch(url)).status],
      ),
    )
    expect([new URL(after.url).pathname, new URL(after.file).pathname]).toEqual([
      new URL(before.url).pathname,
      new URL(before.file).pathname,
    ])
    expect(answers).toEqual(Array.from({length: 4}, () => [true, 200]))
    await expect(fetch(before.url)).rejects.toThrow('fetch failed')
  })

  test('shows them on the page of a story', async () => {
    await move()
    const {url} = await client.fetch<Picture>(picture)
    const framing = {crop: {top: 0.1, bottom: 0.1, left: 0, right: 0.2}, hotspot: {x: 0.3, y: 0.5}}
    const sources = pictureSources({url}, framing, {widths: [16, 32], minimumRatio: 1, maximumRatio: 1.2})
    const candidates = sources?.srcSet?.split(', ').map((candidate) => candidate.split(' ')) ?? []
    const shown = await Promise.all(
      candidates.map(async ([address = '', width]) => {
        const answer = await fetch(address, {headers: {accept: 'image/webp,*/*'}})
        const made = await sharp(await answer.arrayBuffer()).metadata()
        return [address.startsWith(`${lake.url}/`), answer.status, made.format, `${made.width}w` === width]
      }),
    )
    expect(shown).toEqual([
      [true, 200, 'webp', true],
      [true, 200, 'webp', true],
    ])
  })

  test('has changed no document by that', async () => {
    const before = await assets()
    await move()
    expect((await assets()).map(withoutUrl)).toEqual(before.map(withoutUrl))
  })

  test('finds them by their new address, in documents, queries and exports alike', async () => {
    await move()
    const [{_id, url}] = await client.fetch<[{_id: string; url: string}]>(
      '*[_type == "sanity.imageAsset"]{_id, url}',
    )
    const exported = await (await request(`/data/export/production`)).text()
    const document = await client.getDocument(_id)
    expect([
      await client.fetch('*[url == $url][0]._id', {url}),
      document?.['url'],
      exported.includes(url),
    ]).toEqual([_id, url, true])
  })

  test('goes on with their history', async () => {
    const [{_id, _rev: first}] = await assets('*[_type == "sanity.imageAsset"]')
    await move()
    const {_rev: second} = await client.patch(_id).set({title: 'Front page'}).commit()
    await move()
    const {url} = await client.patch(_id).set({title: 'Page one'}).commit<{url: string}>()
    const revisions = await Promise.all(
      [first, second].map(async (revision) => {
        const {documents} = await (
          await request(`/data/history/production/documents/${_id}?revision=${revision}`)
        ).json()
        return documents.map(({title, url: address}: Record<string, unknown>) => [title, address])
      }),
    )
    expect(revisions).toEqual([[[undefined, url]], [['Front page', url]]])
  })

  test('and what is uploaded again is what is there', async () => {
    const [{_id, sha1hash}] = await assets('*[_type == "sanity.fileAsset"]')
    await move()
    const again = await client.assets.upload('file', Buffer.from('minutes'), {filename: 'copy.txt'})
    expect(again).toMatchObject({_id, sha1hash, originalFilename: 'minutes.txt'})
    expect(again.url.startsWith(`${lake.url}/`)).toBe(true)
  })
})

test('a dataset moves to a lake at another address, with its pictures', async () => {
  await move()
  const archive = join(folder.path, 'export.tar.gz')
  await exportDataset({client, dataset: 'production', outputPath: archive})
  const other = await startTestLake()
  try {
    const target = other.client()
    const imported = await sanityImport(createReadStream(archive), {
      client: target,
      operation: 'create',
      targetDataset: 'production',
      targetProjectId: 'newsroom',
    })
    const {url, file} = await target.fetch<Picture>(picture)
    const answers = await Promise.all(
      [url, `${url}?w=30`, file].map(async (address) => (await fetch(address)).status),
    )
    expect([imported.warnings, url.startsWith(`${other.url}/`), answers]).toEqual([[], true, [200, 200, 200]])
  } finally {
    await other.dispose()
  }
})

async function start(): Promise<void> {
  lake = await startLake({
    projectId: 'newsroom',
    port: 0,
    dataDirectory: join(folder.path, 'lake'),
    administratorToken,
    studioOrigins: [],
    user: editor,
  })
  client = createClient({
    projectId: 'newsroom',
    dataset: 'production',
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    token: administratorToken,
    apiVersion: '2026-01-01',
    perspective: 'raw',
  })
}

async function move(): Promise<void> {
  const {port} = lake
  await lake.close()
  squatter?.close()
  const held = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => {
    held.listen(port, '127.0.0.1', resolve)
  })
  squatter = held
  await start()
}

function request(path: string): Promise<Response> {
  return fetch(`${lake.url}/v2026-01-01${path}`, {headers: {authorization: `Bearer ${administratorToken}`}})
}

interface Asset {
  _id: string
  _rev: string
  sha1hash: string
  url: string
}

async function assets(
  query = '*[_type in ["sanity.imageAsset", "sanity.fileAsset"]]',
): Promise<[Asset, ...Asset[]]> {
  return client.fetch(`${query} | order(_id)`)
}

function withoutUrl({url: _url, ...rest}: Asset): Omit<Asset, 'url'> {
  return rest
}

function reference(_ref: string) {
  return {_type: 'reference', _ref}
}
