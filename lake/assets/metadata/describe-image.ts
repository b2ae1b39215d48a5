import {encode as encodeBlurHash} from 'blurhash'
import type {Metadata} from 'sharp'

import {type ImageSource, openImage, readImageSource} from '../image/open-image.ts'
import {extractPalette} from './image-palette.ts'
import {explainUnreadable, nameFormat} from './name-format.ts'
import {readExif} from './read-exif.ts'
import {readIptc} from './read-iptc.ts'
import {readXmp} from './read-xmp.ts'
import {encodeThumbHash, thumbHashSize} from './thumb-hash.ts'

const PREVIEW_WIDTH = 20
const BLUR_HASH_SIZE = 32

/** What an uploader may ask to be found out about an image, as `?meta=` names it. */
export const imageMetadataNames = [
  'blurhash',
  'exif',
  'image',
  'location',
  'lqip',
  'palette',
  'thumbhash',
] as const

/** `iptc` stands for what agencies and photo editors wrote, IPTC and XMP. */
export type ImageMetadataField = (typeof imageMetadataNames)[number] | 'iptc'

export interface ImageDescription {
  extension: string
  mimeType: string
  dimensions: {width: number; height: number}
  metadata: Record<string, unknown>
}

/** Reads an image file. Throws `InvalidRequestError` when it is no image, is broken, or has too many pixels. */
export async function describeImage(
  path: string,
  wanted: ReadonlySet<ImageMetadataField>,
): Promise<ImageDescription> {
  const source = await readImageSource(path)
  try {
    const header = await openImage(source).metadata()
    const {extension, mimeType} = nameFormat(header)
    // Dimensions are those of the upright picture, whichever way the camera was held.
    const {width, height} = header.autoOrient
    // Decoding all pixels, the statistics are also the proof that the file is whole.
    const {isOpaque} = await openImage(source).stats()

    return {
      extension,
      mimeType,
      dimensions: {width, height},
      metadata: {
        _type: 'sanity.imageMetadata',
        ...(wanted.has('blurhash') ? {blurHash: await computeBlurHash(source)} : {}),
        dimensions: {
          _type: 'sanity.imageDimensions',
          aspectRatio: width / height,
          height,
          width,
        },
        ...describeExif(header, wanted),
        hasAlpha: header.hasAlpha,
        ...describeIptc(header, wanted),
        isOpaque,
        ...(wanted.has('lqip') ? {lqip: await makePreview(source, isOpaque)} : {}),
        ...(wanted.has('palette') ? {palette: await extractPalette(source)} : {}),
        ...(wanted.has('thumbhash') ? {thumbHash: await computeThumbHash(source, {width, height})} : {}),
      },
    }
  } catch (cause) {
    throw await explainUnreadable(path, cause)
  }
}

/** Where a photograph was taken is told only to who asks for it by name. */
function describeExif(
  {exif: block}: Metadata,
  wanted: ReadonlySet<ImageMetadataField>,
): Record<string, unknown> {
  if (block === undefined) return {}
  const {image, exif, location} = readExif(block)
  return {
    ...(wanted.has('exif') ? {exif: {_type: 'sanity.imageExifMetadata', ...exif}} : {}),
    ...(wanted.has('image') ? {image: {_type: 'sanity.imageExifTags', ...image}} : {}),
    ...(wanted.has('location') && location !== undefined ? {location: {_type: 'geopoint', ...location}} : {}),
  }
}

/** What an agency or photo editor wrote: caption, credit, copyright. Coordinates as in `describeExif`. */
function describeIptc(
  {iptc, xmpAsString}: Metadata,
  wanted: ReadonlySet<ImageMetadataField>,
): Record<string, unknown> {
  if (!wanted.has('iptc')) return {}
  const iim = iptc === undefined ? {} : readIptc(iptc)
  const xmp = xmpAsString === undefined ? {} : readXmp(xmpAsString, {withLocation: wanted.has('location')})
  const parts = {
    ...(isEmpty(iim) ? {} : {iim: {_type: 'sanity.imageIptcIim', ...iim}}),
    ...(isEmpty(xmp) ? {} : {xmp: {_type: 'sanity.imageIptcXmp', ...xmp}}),
  }
  return isEmpty(parts) ? {} : {iptc: {_type: 'sanity.imageIptcMetadata', ...parts}}
}

function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0
}

/** The picture at 20 pixels of width as a `data:` URL, shown while the real one loads. */
async function makePreview(source: ImageSource, isOpaque: boolean): Promise<string> {
  const small = openImage(source).resize({width: PREVIEW_WIDTH})
  const [type, bytes] = isOpaque
    ? ['jpeg', await small.jpeg({quality: 60}).toBuffer()]
    : ['png', await small.png().toBuffer()]
  return `data:image/${type};base64,${bytes.toString('base64')}`
}

/** See https://blurha.sh: the picture as a short string, with 4 × 3 components. */
async function computeBlurHash(source: ImageSource): Promise<string> {
  const {data, info} = await openImage(source)
    .resize(BLUR_HASH_SIZE, BLUR_HASH_SIZE, {fit: 'fill'})
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({depth: 'uchar'})
    .toBuffer({resolveWithObject: true})
  return encodeBlurHash(new Uint8ClampedArray(data), info.width, info.height, 4, 3)
}

async function computeThumbHash(
  source: ImageSource,
  dimensions: {width: number; height: number},
): Promise<string> {
  const {data, info} = await openImage(source)
    .resize({...thumbHashSize(dimensions), fit: 'fill'})
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({depth: 'uchar'})
    .toBuffer({resolveWithObject: true})
  return encodeThumbHash({width: info.width, height: info.height, pixels: data})
}
