import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {Readable} from 'node:stream'

import sharp from 'sharp'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'

import {withIptc} from '../assets/metadata/iptc-block.fixture.ts'
import {startTestLake, type TestLake} from './start-test-lake.ts'

const LIMIT = 50_000

let lake: TestLake
let photograph: Buffer

beforeAll(async () => {
  lake = await startTestLake({limits: {assetBytes: LIMIT}})
  const jpeg = await sharp({create: {width: 60, height: 40, channels: 3, background: '#c33'}})
    .jpeg()
    .withExif({
      IFD0: {Make: 'Camera'},
      IFD2: {FNumber: '28/10'},
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '59/1 54/1 36/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '10/1 45/1 0/1',
      },
    })
    .toBuffer()
  photograph = withIptc(jpeg, [
    [2, 110, 'Agency'],
    [2, 120, 'A caption'],
  ])
})

beforeEach(() => lake.client().delete({query: '*[_type in ["sanity.imageAsset", "sanity.fileAsset"]]'}))

afterAll(() => lake.dispose())

describe('what is found out about an image', () => {
  const always = ['_type', 'dimensions', 'hasAlpha', 'isOpaque']

  test.each([
    [undefined, ['blurHash', 'iptc', 'lqip', 'palette']],
    [['none'], []],
    [['exif'], ['exif', 'iptc']],
    [
      ['blurhash', 'exif', 'image', 'location', 'lqip', 'palette', 'thumbhash'],
      ['blurHash', 'exif', 'image', 'iptc', 'location', 'lqip', 'palette', 'thumbHash'],
    ],
    [['exif', 'none'], []],
    [['unknown'], ['iptc']],
  ])('with meta=%j', async (meta, fields) => {
    const query = (meta ?? []).map((name) => `meta=${name}`).join('&')
    const {metadata} = await post(`/assets/images/production?${query}`, photograph)
    expect(Object.keys(metadata).toSorted()).toEqual([...always, ...fields].toSorted())
  })

  test('has no coordinates anywhere unless they are asked for', async () => {
    const document = await post('/assets/images/production?meta=exif&meta=image', photograph)
    expect(JSON.stringify(document)).not.toMatch(/GPS|59\.9|10\.75/)
  })

  test('names who is to be credited', async () => {
    const {metadata} = await post('/assets/images/production', photograph)
    expect(metadata['iptc']).toEqual({
      _type: 'sanity.imageIptcMetadata',
      iim: {_type: 'sanity.imageIptcIim', CaptionAbstract: 'A caption', Credit: 'Agency'},
    })
  })
})

describe('the body', () => {
  test.each([
    ['a buffer', () => photograph],
    ['a stream', () => Readable.from([photograph.subarray(0, 100), photograph.subarray(100)])],
    ['a blob', () => new Blob([new Uint8Array(photograph)])],
  ])('may be %s', async (_name, body) => {
    const {size, sha1hash} = await lake.client().assets.upload('image', body(), {filename: 'a.jpg'})
    const again = await lake.client().assets.upload('image', photograph)
    expect([size, again.sha1hash]).toEqual([photograph.length, sha1hash])
  })

  test('may be a file, with its name and type', async () => {
    const file = new File(['a;b'], 'results.csv', {type: 'text/csv'})
    expect(await lake.client().assets.upload('file', file)).toMatchObject({
      originalFilename: 'results.csv',
      mimeType: 'text/csv',
      extension: 'csv',
    })
  })

  test.each([
    ['announced', (bytes: Uint8Array<ArrayBuffer>) => ({body: bytes})],
    [
      'unannounced',
      (bytes: Uint8Array<ArrayBuffer>) => ({body: new Blob([bytes]).stream(), duplex: 'half'}) as const,
    ],
  ])('that is too large, %s, is refused and forgotten', async (_name, init) => {
    const answer = await lake.request('/assets/files/production', {
      method: 'POST',
      ...init(new Uint8Array(LIMIT + 1)),
    })
    expect([answer.status, await answer.json(), incoming()]).toEqual([
      413,
      {statusCode: 413, error: 'Payload Too Large', message: expect.stringContaining(String(LIMIT))},
      [],
    ])
  })

  test('far too large is refused before it has arrived', async () => {
    const answer = await lake.request('/assets/files/production', {
      method: 'POST',
      body: new Uint8Array(200 * LIMIT),
    })
    expect(answer.status).toBe(413)
  })

  test.each([
    ['a web page', '<!doctype html><script>alert(1)</script>', 'image/png'],
    ['a program', '\u007fELF\u0002\u0001\u0001', 'image/jpeg'],
  ])('that is %s is no image, whatever it is called', async (_name, body, type) => {
    const answer = await lake.request('/assets/images/production?filename=photo.png', {
      method: 'POST',
      body,
      headers: {'content-type': type},
    })
    expect([answer.status, incoming()]).toEqual([400, []])
  })

  test('is what it is, not what it is called', async () => {
    expect(await post('/assets/images/production?filename=photo.html', photograph)).toMatchObject({
      extension: 'jpg',
      mimeType: 'image/jpeg',
    })
  })
})

describe('the name of a file', () => {
  test.each([
    ['../../etc/passwd', 'passwd', 'bin'],
    ['C:\\photos\\résumé.PDF', 'résumé.PDF', 'pdf'],
    ['a\0\r\nb.txt', 'ab.txt', 'txt'],
    ['evil.\u202egpj.exe', 'evil.gpj.exe', 'exe'],
    ['x.<script>', 'x.<script>', 'bin'],
  ])('%j is kept as %j', async (filename, kept, extension) => {
    const document = await post(
      `/assets/files/production?filename=${encodeURIComponent(filename)}`,
      Buffer.from(filename),
    )
    expect(document).toMatchObject({originalFilename: kept, extension})
    expect((await fetch(String(document['url']))).status).toBe(200)
  })
})

test.each(['images', 'files'])('nothing is fetched from elsewhere (%s)', async (kind) => {
  const answer = await lake.request(`/assets/${kind}/production/from-url`, {
    method: 'POST',
    body: JSON.stringify({url: 'https://example.com/a.png'}),
  })
  expect([answer.status, await answer.json()]).toEqual([
    400,
    {
      statusCode: 400,
      error: 'Bad Request',
      message: 'This lake fetches nothing from other machines; download the file and upload it',
    },
  ])
})

async function post(
  path: string,
  body: Buffer,
): Promise<{metadata: Record<string, unknown>; [field: string]: unknown}> {
  const answer = await lake.request(path, {method: 'POST', body: new Uint8Array(body)})
  expect(answer.status).toBe(200)
  return (await answer.json()).document
}

function incoming(): string[] {
  return readdirSync(join(lake.dataDirectory, 'assets', '.incoming'))
}
