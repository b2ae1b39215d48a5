import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {isBlurhashValid} from 'blurhash'
import sharp, {type Color} from 'sharp'
import {afterAll, expect, test} from 'vitest'

import {describeImage, type ImageMetadataField} from './describe-image.ts'

const folder = mkdtempSync(join(tmpdir(), 'lake-image-'))
const everything = new Set<ImageMetadataField>(['blurhash', 'lqip', 'palette'])
const nothing = new Set<ImageMetadataField>()

afterAll(() => rmSync(folder, {recursive: true}))

test('describes a photograph as it is seen, upright', async () => {
  const path = keep(await picture(40, 30, '#c33').jpeg().withMetadata({orientation: 6}).toBuffer())
  expect(await describeImage(path, nothing)).toEqual({
    extension: 'jpg',
    mimeType: 'image/jpeg',
    dimensions: {width: 30, height: 40},
    metadata: {
      _type: 'sanity.imageMetadata',
      dimensions: {_type: 'sanity.imageDimensions', aspectRatio: 0.75, height: 40, width: 30},
      hasAlpha: false,
      isOpaque: true,
    },
  })
})

test('tells a picture with an alpha channel from one that lets light through', async () => {
  const solid = keep(await picture(8, 8, '#c33').ensureAlpha().png().toBuffer())
  const glass = keep(await picture(8, 8, {r: 200, g: 0, b: 0, alpha: 0.5}).png().toBuffer())
  const descriptions = [await describeImage(solid, nothing), await describeImage(glass, nothing)]
  expect(descriptions.map(({metadata}) => [metadata['hasAlpha'], metadata['isOpaque']])).toEqual([
    [true, true],
    [true, false],
  ])
})

test('makes a preview, a blur hash and a palette where they are wanted', async () => {
  const path = keep(await picture(64, 48, '#cc3333').jpeg().toBuffer())
  const {metadata} = await describeImage(path, everything)
  const lqip = String(metadata['lqip'])
  const preview = await sharp(Buffer.from(lqip.slice(lqip.indexOf(',') + 1), 'base64')).metadata()
  expect({
    lqipType: lqip.slice(0, lqip.indexOf(',')),
    previewWidth: preview.width,
    blurHash: isBlurhashValid(String(metadata['blurHash'])),
    palette: metadata['palette'],
  }).toEqual({
    lqipType: 'data:image/jpeg;base64',
    previewWidth: 20,
    blurHash: {result: true},
    palette: expect.objectContaining({
      _type: 'sanity.imagePalette',
      dominant: {
        _type: 'sanity.imagePaletteSwatch',
        background: expect.stringMatching(/^#c[a-f0-9]3[a-f0-9]3[a-f0-9]$/),
        foreground: '#fff',
        population: 100,
        title: '#fff',
      },
    }),
  })
})

test('tells what the camera wrote, and the place only where it is asked for', async () => {
  const photograph = picture(16, 12, '#777').jpeg()
  const path = keep(
    await photograph
      .withExif({
        IFD0: {Make: 'Camera & Co', Artist: 'Ada Photographer'},
        IFD2: {DateTimeOriginal: '2026:01:31 12:00:00', FNumber: '28/10', ISOSpeedRatings: '400'},
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '59/1 54/1 36/1',
          GPSLongitudeRef: 'W',
          GPSLongitude: '10/1 45/1 0/1',
          GPSAltitude: '23/1',
        },
      })
      .toBuffer(),
  )
  const camera = await describeImage(path, new Set(['exif']))
  const place = await describeImage(path, new Set(['location']))
  expect([camera.metadata['exif'], camera.metadata['location'], place.metadata['location']]).toEqual([
    expect.objectContaining({
      _type: 'sanity.imageExifMetadata',
      Make: 'Camera & Co',
      Artist: 'Ada Photographer',
      DateTimeOriginal: '2026-01-31T12:00:00.000Z',
      FNumber: 2.8,
      ISO: 400,
    }),
    undefined,
    {_type: 'geopoint', lat: 59.91, lng: -10.75, alt: 23},
  ])
})

test.each(['png', 'webp', 'gif', 'avif', 'tiff'] as const)('reads %s', async (format) => {
  const path = keep(await picture(12, 9, '#246').toFormat(format).toBuffer())
  const {extension, dimensions} = await describeImage(path, everything)
  expect({extension, dimensions}).toEqual({
    extension: format === 'tiff' ? 'tif' : format,
    dimensions: {width: 12, height: 9},
  })
})

test('reads a drawing', async () => {
  const path = keep(
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="24" height="12"><path d="M0 0h9v9z"/></svg>'),
  )
  const {extension, mimeType, dimensions} = await describeImage(path, nothing)
  expect({extension, mimeType, dimensions}).toEqual({
    extension: 'svg',
    mimeType: 'image/svg+xml',
    dimensions: {width: 24, height: 12},
  })
})

test.each([
  ['text', () => Buffer.from('not an image')],
  ['half a picture', async () => (await noise(200, 200)).subarray(0, 4000)],
])('refuses %s', async (_name, make) => {
  await expect(describeImage(keep(await make()), nothing)).rejects.toMatchObject({
    name: 'InvalidRequestError',
    message: expect.stringContaining('The upload is not an image that can be read'),
  })
})

let count = 0

function keep(bytes: Uint8Array): string {
  const path = join(folder, String(++count))
  writeFileSync(path, bytes)
  return path
}

function picture(width: number, height: number, background: Color) {
  const channels = typeof background === 'string' ? 3 : 4
  return sharp({create: {width, height, channels, background}})
}

function noise(width: number, height: number): Promise<Buffer> {
  return sharp({
    create: {width, height, channels: 3, background: '#000', noise: {type: 'gaussian', mean: 128, sigma: 60}},
  })
    .jpeg()
    .toBuffer()
}
