import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

import sharp from 'sharp'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'

import {startTestLake, type TestLake} from './start-test-lake.ts'

let lake: TestLake
let photograph: Buffer

beforeAll(async () => {
  lake = await startTestLake()
  photograph = await sharp({create: {width: 60, height: 40, channels: 3, background: '#c33'}})
    .jpeg()
    .toBuffer()
})

beforeEach(() => lake.client().delete({query: '*[_type in ["sanity.imageAsset", "sanity.fileAsset"]]'}))

afterAll(() => lake.dispose())

describe('images', () => {
  test('are kept with what there is to know of them', async () => {
    const asset = await lake.client().assets.upload('image', photograph, {
      filename: 'front page.jpg',
      creditLine: 'Ada Photographer',
      source: {id: 'agency-7', name: 'agency'},
      extract: ['blurhash'],
    })
    const {sha1hash} = asset
    expect(asset).toEqual({
      _id: `image-${sha1hash}-60x40-jpg`,
      _type: 'sanity.imageAsset',
      _rev: expect.any(String),
      _createdAt: expect.any(String),
      _updatedAt: expect.any(String),
      assetId: sha1hash,
      creditLine: 'Ada Photographer',
      extension: 'jpg',
      metadata: {
        _type: 'sanity.imageMetadata',
        blurHash: expect.any(String),
        dimensions: {_type: 'sanity.imageDimensions', aspectRatio: 1.5, height: 40, width: 60},
        hasAlpha: false,
        isOpaque: true,
      },
      mimeType: 'image/jpeg',
      originalFilename: 'front page.jpg',
      path: `images/newsroom/production/${sha1hash}-60x40.jpg`,
      sha1hash,
      size: photograph.byteLength,
      source: {_type: 'sanity.assetSourceData', id: 'agency-7', name: 'agency'},
      uploadId: expect.any(String),
      url: `${lake.url}/images/newsroom/production/${sha1hash}-60x40.jpg`,
    })
  })

  test('the same bytes again are the same asset', async () => {
    const first = await lake.client().assets.upload('image', photograph)
    const second = await lake.client().assets.upload('image', photograph, {filename: 'copy.jpg'})
    expect(second).toEqual(first)
  })

  test('are served as they are, for ever, to every page', async () => {
    const {url, sha1hash} = await lake.client().assets.upload('image', photograph)
    const answer = await fetch(url, {headers: {origin: 'https://reader.example'}})
    expect({
      status: answer.status,
      bytes: Buffer.from(await answer.arrayBuffer()).equals(photograph),
      headers: pick(answer, [
        'content-type',
        'content-length',
        'cache-control',
        'etag',
        'access-control-allow-origin',
        'access-control-allow-credentials',
        'x-content-type-options',
        'content-security-policy',
      ]),
    }).toEqual({
      status: 200,
      bytes: true,
      headers: {
        'content-type': 'image/jpeg',
        'content-length': String(photograph.byteLength),
        'cache-control': 'public, max-age=31536000, immutable',
        etag: `"${sha1hash}-60x40.jpg"`,
        'access-control-allow-origin': '*',
        'access-control-allow-credentials': null,
        'x-content-type-options': 'nosniff',
        'content-security-policy': null,
      },
    })
  })

  test('HEAD, If-None-Match, a vanity name and dl are honoured', async () => {
    const {url, sha1hash} = await lake.client().assets.upload('image', photograph)
    const head = await fetch(url, {method: 'HEAD'})
    const cached = await fetch(url, {headers: {'if-none-match': `"${sha1hash}-60x40.jpg"`}})
    const download = await fetch(`${url}/front%20page.jpg?dl=`)
    const renamed = await fetch(`${url}?dl=caf%C3%A9.jpg`)
    expect([
      [head.status, head.headers.get('content-length'), (await head.arrayBuffer()).byteLength],
      [cached.status, (await cached.arrayBuffer()).byteLength],
      download.headers.get('content-disposition'),
      renamed.headers.get('content-disposition'),
    ]).toEqual([
      [200, String(photograph.byteLength), 0],
      [304, 0],
      `attachment; filename="front page.jpg"; filename*=UTF-8''front%20page.jpg`,
      `attachment; filename="caf_.jpg"; filename*=UTF-8''caf%C3%A9.jpg`,
    ])
  })

  test('are resized where the URL asks for it', async () => {
    const {url} = await lake.client().assets.upload('image', photograph)
    const answer = await fetch(`${url}?w=30&rect=0,0,40,40&fm=webp`)
    const {width, height, format} = await sharp(await answer.arrayBuffer()).metadata()
    expect([answer.headers.get('content-type'), width, height, format]).toEqual([
      'image/webp',
      30,
      30,
      'webp',
    ])
  })

  test('that are drawings run nothing', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
    const {url} = await lake.client().assets.upload('image', Buffer.from(drawing))
    const answer = await fetch(url)
    expect(pick(answer, ['content-type', 'content-security-policy', 'x-content-type-options'])).toEqual({
      'content-type': expect.stringMatching(/^image\/svg\+xml/),
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none';/),
      'x-content-type-options': 'nosniff',
    })
  })

  test('that are none are refused, and leave nothing behind', async () => {
    await expect(lake.client().assets.upload('image', Buffer.from('no picture'))).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('The upload is not an image that can be read'),
    })
    expect([
      readdirSync(join(lake.dataDirectory, 'assets', '.incoming')),
      await lake.client().fetch('*[_type == "sanity.imageAsset"]'),
    ]).toEqual([[], []])
  })

  test('an empty upload and a dataset that is not there are refused', async () => {
    const empty = await lake.request('/assets/images/production', {method: 'POST'})
    const nowhere = await lake.request('/assets/images/..%2F..%2Fnowhere', {method: 'POST', body: 'bytes'})
    expect([empty.status, nowhere.status, existsSync(join(lake.dataDirectory, '..', 'nowhere'))]).toEqual([
      400,
      404,
      false,
    ])
  })
})

describe('files', () => {
  test('are kept and served', async () => {
    const asset = await lake.client().assets.upload('file', Buffer.from('a,b\n1,2\n'), {
      filename: 'results.csv',
      contentType: 'text/csv',
    })
    const answer = await fetch(asset.url)
    expect([asset, await answer.text(), answer.headers.get('content-type')]).toEqual([
      expect.objectContaining({
        _id: `file-${asset.sha1hash}-csv`,
        _type: 'sanity.fileAsset',
        extension: 'csv',
        mimeType: 'text/csv',
        originalFilename: 'results.csv',
        path: `files/newsroom/production/${asset.sha1hash}.csv`,
        size: 8,
      }),
      'a,b\n1,2\n',
      'text/csv; charset=utf-8',
    ])
  })

  test('are served in parts to players', async () => {
    const {url} = await lake.client().assets.upload('file', Buffer.from('0123456789'), {filename: 'clip.mp3'})
    const part = await fetch(url, {headers: {range: 'bytes=2-4'}})
    const beyond = await fetch(url, {headers: {range: 'bytes=10-'}})
    expect([
      part.status,
      part.headers.get('content-range'),
      await part.text(),
      beyond.status,
      beyond.headers.get('content-range'),
    ]).toEqual([206, 'bytes 2-4/10', '234', 416, 'bytes */10'])
  })

  test('that are web pages run nothing', async () => {
    const {url} = await lake.client().assets.upload('file', Buffer.from('<script>alert(1)</script>'), {
      filename: 'page.html',
    })
    const answer = await fetch(url)
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none';/)
  })
})

test.each([
  '/images/newsroom/production/0000000000000000000000000000000000000000-1x1.jpg',
  '/images/other/production/0000000000000000000000000000000000000000-1x1.jpg',
  '/images/newsroom/production/..%2F..%2Flake.sqlite',
  '/files/newsroom/production/..%2Faccounts.sqlite',
  '/files/newsroom/..%2F/accounts.sqlite',
  '/files/newsroom/.incoming/0000000000000000000000000000000000000000.csv',
])('%s is not found', async (path) => {
  const answer = await fetch(lake.url + path)
  expect(answer.status).toBe(404)
})

function pick({headers}: Response, names: readonly string[]): Record<string, string | null> {
  return Object.fromEntries(names.map((name) => [name, headers.get(name)]))
}
