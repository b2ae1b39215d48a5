import {createImageUrlBuilder} from '@sanity/image-url'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {startTestLake, type TestLake} from './start-test-lake.ts'

let lake: TestLake
let photograph: {url: string; name: string; bytes: Buffer}
let drawing: {url: string; name: string; bytes: Buffer}

beforeAll(async () => {
  lake = await startTestLake()
  photograph = await upload(
    await sharp({
      create: {
        width: 60,
        height: 40,
        channels: 3,
        background: '#c33',
        noise: {type: 'gaussian', sigma: 30, mean: 128},
      },
    })
      .jpeg()
      .toBuffer(),
    'front page.jpg',
  )
  drawing = await upload(
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path d="M0 0h9v9z"/></svg>'),
    'logo.svg',
  )
})

afterAll(() => lake.dispose())

describe('an image made of another', () => {
  test('is served for ever, to every page, under its own tag', async () => {
    const answer = await fetch(`${photograph.url}?w=30`, {headers: {origin: 'https://reader.example'}})
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect([
      answer.status,
      (await sharp(bytes).metadata()).width,
      Object.fromEntries(answer.headers),
    ]).toEqual([
      200,
      30,
      {
        'accept-ranges': 'bytes',
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=31536000, immutable',
        connection: 'keep-alive',
        'content-length': String(bytes.length),
        'content-type': 'image/jpeg',
        'cross-origin-resource-policy': 'cross-origin',
        date: expect.any(String),
        etag: expect.stringMatching(new RegExp(`^"${photograph.name}\\.[\\w-]{27}"$`)),
        'keep-alive': expect.any(String),
        'last-modified': expect.stringMatching(/ GMT$/),
        'x-content-type-options': 'nosniff',
      },
    ])
  })

  test('is the same every time', async () => {
    const url = `${photograph.url}?w=33&fm=webp&blur=20`
    const [first, second] = [await read(url), await read(url)]
    expect(first.equals(second)).toBe(true)
  })

  test('is not sent to who has it', async () => {
    const url = `${photograph.url}?w=31`
    const {headers} = await fetch(url, {method: 'HEAD'})
    const [tag, modified] = [headers.get('etag') ?? '', headers.get('last-modified') ?? '']
    const statuses = await Promise.all(
      [
        {'if-none-match': tag},
        {'if-none-match': `W/${tag}, "other"`},
        {'if-modified-since': modified},
        {'if-none-match': '"other"', 'if-modified-since': modified},
      ].map(async (condition) => (await fetch(url, {headers: condition})).status),
    )
    expect(statuses).toEqual([304, 304, 304, 200])
  })

  test('is sent in parts', async () => {
    const url = `${photograph.url}?w=32`
    const whole = await read(url)
    const {headers} = await fetch(url, {method: 'HEAD'})
    const parts = await Promise.all([
      part(url, {range: 'bytes=3-9'}),
      part(url, {range: 'bytes=-4'}),
      part(url, {range: 'bytes=5-', 'if-range': headers.get('etag') ?? ''}),
      part(url, {range: 'bytes=5-', 'if-range': '"other"'}),
      part(url, {range: `bytes=${whole.length}-`}),
    ])
    const size = whole.length
    expect(parts).toEqual([
      [206, `bytes 3-9/${size}`, whole.subarray(3, 10).toString('hex')],
      [206, `bytes ${size - 4}-${size - 1}/${size}`, whole.subarray(-4).toString('hex')],
      [206, `bytes 5-${size - 1}/${size}`, whole.subarray(5).toString('hex')],
      [200, null, whole.toString('hex')],
      [416, `bytes */${size}`, ''],
    ])
  })

  test('has a head that is sent alone', async () => {
    const url = `${photograph.url}?w=29`
    const head = await fetch(url, {method: 'HEAD', headers: {range: 'bytes=0-1'}})
    expect([head.status, head.headers.get('content-length'), (await head.arrayBuffer()).byteLength]).toEqual([
      200,
      String((await read(url)).length),
      0,
    ])
  })

  test.each([
    ['image/avif,image/webp,*/*', 'image/webp'],
    ['image/png,image/*;q=0.8,*/*;q=0.5', 'image/jpeg'],
  ])('with auto=format is for %s an %s', async (accept, mediaType) => {
    const {headers} = await fetch(`${photograph.url}?w=20&auto=format`, {headers: {accept}})
    expect([headers.get('content-type'), headers.get('vary')]).toEqual([mediaType, 'Accept'])
  })
})

describe('what cannot be made', () => {
  test.each([
    ['w=230.18', 'Parameter "w" must be a valid integer'],
    ['fit=squeeze', 'Parameter "fit" must be one of clip, crop, fill, fillmax, max, scale, min'],
    ['rect=60,0,10,10', 'Parameter "rect" lies outside the image, which has 60x40 pixels'],
  ])('%s is refused, and the refusal is not kept', async (query, message) => {
    const answer = await fetch(`${photograph.url}?${query}`)
    expect([answer.status, await answer.json(), answer.headers.get('cache-control')]).toEqual([
      400,
      {statusCode: 400, error: 'Bad Request', message},
      null,
    ])
  })

  test('is no failure of the lake', () => {
    expect(lake.failures).toEqual([])
  })
})

describe('downloads', () => {
  test.each([
    ['?dl=', 'front page.jpg'],
    ['?dl=true', 'front page.jpg'],
    ['?dl=&fm=webp', 'front page.webp'],
    ['?dl=&w=20', 'front page.jpg'],
    ['?dlRaw=true', 'front page.jpg'],
    ['/title.jpg?dl=&fm=png', 'title.png'],
    ['?dl=mine.jpg&fm=webp', 'mine.jpg'],
    ['?dl=..%2F..%2Fa%0d%0aX-Evil:1.jpg', 'aX-Evil:1.jpg'],
  ])('%s saves %s', async (query, name) => {
    const {headers} = await fetch(photograph.url + query)
    expect([headers.get('content-disposition'), headers.get('x-evil')]).toEqual([
      expect.stringContaining(`attachment; filename="${name}"`),
      null,
    ])
  })
})

describe('drawings', () => {
  test('pass untouched, unless another format is asked for', async () => {
    const answers = await Promise.all(
      ['', '?w=10', '?w=10&auto=format', '?w=10&fm=png', '?fm=webp&h=400'].map(async (query) => {
        const answer = await fetch(drawing.url + query, {headers: {accept: 'image/webp'}})
        const bytes = Buffer.from(await answer.arrayBuffer())
        const {width} = await sharp(bytes).metadata()
        return [answer.headers.get('content-type')?.split(';')[0], bytes.equals(drawing.bytes), width]
      }),
    )
    expect(answers).toEqual([
      ['image/svg+xml', true, 30],
      ['image/svg+xml', true, 30],
      ['image/svg+xml', true, 30],
      ['image/png', false, 10],
      ['image/webp', false, 600],
    ])
  })
})

test('the builder of @sanity/image-url finds the lake by its client', async () => {
  const builder = createImageUrlBuilder(lake.client())
  const source = {
    asset: {_ref: `image-${photograph.name.replace('.', '-')}`},
    crop: {left: 0.5, right: 0, top: 0, bottom: 0},
  }
  const answer = await fetch(builder.image(source).width(15).auto('format').quality(40).url())
  const {width, height} = await sharp(await answer.arrayBuffer()).metadata()
  expect([answer.status, width, height]).toEqual([200, 15, 20])
})

async function upload(bytes: Buffer, filename: string) {
  const {url, path} = await lake.client().assets.upload('image', bytes, {filename})
  return {url, name: path.slice(path.lastIndexOf('/') + 1), bytes}
}

async function read(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}

async function part(url: string, headers: Record<string, string>): Promise<[number, string | null, string]> {
  const answer = await fetch(url, {headers})
  const bytes = Buffer.from(await answer.arrayBuffer())
  return [answer.status, answer.headers.get('content-range'), bytes.toString('hex')]
}
