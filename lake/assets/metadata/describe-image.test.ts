import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {crc32, deflateSync} from 'node:zlib'

import {isBlurhashValid} from 'blurhash'
import sharp, {type Color} from 'sharp'
import {afterAll, expect, test} from 'vitest'

import {describeImage, type ImageMetadataField} from './describe-image.ts'
import {declaresUtf8, withIptc} from './iptc-block.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'lake-image-'))
const everything = new Set<ImageMetadataField>(['blurhash', 'lqip', 'palette', 'thumbhash'])
const nothing = new Set<ImageMetadataField>()
/** Of an opaque picture of 16 × 12 pixels. */
const always = {
  _type: 'sanity.imageMetadata',
  dimensions: {_type: 'sanity.imageDimensions', aspectRatio: 4 / 3, height: 12, width: 16},
  hasAlpha: false,
  isOpaque: true,
}

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
    thumbHash: metadata['thumbHash'],
    palette: metadata['palette'],
  }).toEqual({
    lqipType: 'data:image/jpeg;base64',
    previewWidth: 20,
    blurHash: {result: true},
    thumbHash: expect.stringMatching(/^[A-Za-z0-9+/]{28,}={0,2}$/),
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
  const camera = await describeImage(path, new Set(['exif', 'image']))
  const place = await describeImage(path, new Set(['location']))
  expect([camera.metadata, place.metadata]).toEqual([
    {
      ...always,
      exif: {
        _type: 'sanity.imageExifMetadata',
        ColorSpace: 65535,
        DateTimeOriginal: '2026-01-31T12:00:00.000Z',
        FNumber: 2.8,
        ISO: 400,
        PixelXDimension: 16,
        PixelYDimension: 12,
      },
      image: {
        _type: 'sanity.imageExifTags',
        Artist: 'Ada Photographer',
        Make: 'Camera & Co',
        Orientation: 1,
        ResolutionUnit: 2,
        XResolution: 25.4,
        YResolution: 25.4,
      },
    },
    {...always, location: {_type: 'geopoint', lat: 59.91, lng: -10.75, alt: 23}},
  ])
})

test('tells what an agency wrote, in either way', async () => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Agency"/>
  </rdf:RDF></x:xmpmeta>`
  const jpeg = await picture(16, 12, '#777').jpeg().withXmp(xmp).toBuffer()
  const both = keep(withIptc(jpeg, [declaresUtf8, [2, 80, 'Åse Ødegård'], [2, 116, '© Agency']]))
  const {metadata} = await describeImage(both, new Set(['iptc']))
  const unasked = await describeImage(both, nothing)
  const without = await describeImage(
    keep(await picture(16, 12, '#777').jpeg().toBuffer()),
    new Set(['iptc']),
  )
  expect([metadata, unasked.metadata, without.metadata]).toEqual([
    {
      ...always,
      iptc: {
        _type: 'sanity.imageIptcMetadata',
        iim: {_type: 'sanity.imageIptcIim', Byline: ['Åse Ødegård'], CopyrightNotice: '© Agency'},
        xmp: {_type: 'sanity.imageIptcXmp', photoshop: {Credit: 'Agency'}},
      },
    },
    always,
    always,
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
  ['a web page', () => Buffer.from('<!doctype html><html><script>alert(1)</script></html>')],
  ['XML that is no drawing', () => Buffer.from('<?xml version="1.0"?><feed/>')],
  ['half a picture', async () => (await noise(200, 200)).subarray(0, 4000)],
])('refuses %s', async (_name, make) => {
  await expect(describeImage(keep(await make()), nothing)).rejects.toMatchObject({
    name: 'InvalidRequestError',
    message: expect.stringContaining('The upload is not an image that can be read'),
  })
})

test.each([
  ['a photograph', pngOfSize(20_000, 20_000)],
  [
    'a drawing',
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000"><path d="M0 0h9v9z"/></svg>',
    ),
  ],
])('refuses %s of more pixels than fit, however few bytes it has', async (_name, bytes) => {
  await expect(describeImage(keep(bytes), nothing)).rejects.toMatchObject({
    name: 'InvalidRequestError',
    message: 'The image has more than 256 million pixels, all frames together; make it smaller',
  })
})

test('refuses a drawing that would take all memory', async () => {
  const entities = Array.from(
    {length: 9},
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  )
  const bytes = Buffer.from(
    `<!DOCTYPE svg [<!ENTITY l0 "lol">${entities.join('')}]>
    <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><text>&l9;</text></svg>`,
  )
  await expect(describeImage(keep(bytes), nothing)).rejects.toMatchObject({name: 'InvalidRequestError'})
})

test('a drawing does not draw other files', async () => {
  const other = keep(await picture(10, 10, '#f00').png().toBuffer())
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">
    <image href="${basename(other)}" width="10" height="10"/></svg>`
  const {metadata} = await describeImage(keep(Buffer.from(drawing)), new Set(['lqip']))
  const lqip = Buffer.from(String(metadata['lqip']).split(',')[1] ?? '', 'base64')
  const {channels} = await sharp(lqip).ensureAlpha().stats()
  expect(channels[3]?.max).toBe(0)
})

test('says of HEIC what to do', async () => {
  const bytes = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic'),
    Buffer.alloc(64),
  ])
  await expect(describeImage(keep(bytes), nothing)).rejects.toMatchObject({
    name: 'InvalidRequestError',
    message:
      'HEIC images are not supported, since no browser shows them; convert it to JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG',
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

/** The beginning of a PNG that says how large it is. */
function pngOfSize(width: number, height: number): Buffer {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  const header = Buffer.concat([Buffer.from('IHDR'), size, Buffer.from([8, 2, 0, 0, 0])])
  const pixels = deflateSync(Buffer.alloc(1000))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk(header), chunk(Buffer.concat([Buffer.from('IDAT'), pixels]))])
}

function chunk(content: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length - 4)
  sum.writeUInt32BE(crc32(content))
  return Buffer.concat([length, content, sum])
}
