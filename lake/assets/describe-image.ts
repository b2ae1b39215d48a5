import {encode as encodeBlurHash} from 'blurhash'
import type {Metadata} from 'sharp'

import {InvalidRequestError} from '../errors/lake-errors.ts'
import {extractPalette} from './image-palette.ts'
import {openImage} from './image/open-image.ts'
import {readExif} from './read-exif.ts'

const PREVIEW_WIDTH = 20
const BLUR_HASH_SIZE = 32

/** What an uploader may ask to be found out about an image, as `?meta=` names it. */
export type ImageMetadataField = 'blurhash' | 'exif' | 'location' | 'lqip' | 'palette'

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
  try {
    const header = await openImage(path).metadata()
    const {extension, mimeType} = nameFormat(header)
    // Dimensions are those of the upright picture, whichever way the camera was held.
    const {width, height} = header.autoOrient
    // Decoding all pixels, the statistics are also the proof that the file is whole.
    const {isOpaque} = await openImage(path).stats()

    return {
      extension,
      mimeType,
      dimensions: {width, height},
      metadata: {
        _type: 'sanity.imageMetadata',
        ...(wanted.has('blurhash') ? {blurHash: await computeBlurHash(path)} : {}),
        dimensions: {
          _type: 'sanity.imageDimensions',
          aspectRatio: width / height,
          height,
          width,
        },
        ...describeExif(header, wanted),
        hasAlpha: header.hasAlpha,
        isOpaque,
        ...(wanted.has('lqip') ? {lqip: await makePreview(path, isOpaque)} : {}),
        ...(wanted.has('palette') ? {palette: await extractPalette(path)} : {}),
      },
    }
  } catch (cause) {
    if (cause instanceof InvalidRequestError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new InvalidRequestError(`The upload is not an image that can be read: ${reason}`, {cause})
  }
}

const formats: Readonly<Record<string, {extension: string; mimeType: string}>> = {
  jpeg: {extension: 'jpg', mimeType: 'image/jpeg'},
  png: {extension: 'png', mimeType: 'image/png'},
  webp: {extension: 'webp', mimeType: 'image/webp'},
  gif: {extension: 'gif', mimeType: 'image/gif'},
  svg: {extension: 'svg', mimeType: 'image/svg+xml'},
  tiff: {extension: 'tif', mimeType: 'image/tiff'},
  heif: {extension: 'avif', mimeType: 'image/avif'},
}

function nameFormat({format, compression}: Metadata): {extension: string; mimeType: string} {
  const known = formats[format]
  // HEIC shares AVIF's container; no browser shows it, so it is refused where it can still be converted.
  if (known === undefined || (format === 'heif' && compression !== 'av1')) {
    throw new InvalidRequestError(
      `Images of format "${format}" are not supported; convert it to JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG`,
    )
  }
  return known
}

/** Where a photograph was taken is told only to who asks for it by name. */
function describeExif({exif}: Metadata, wanted: ReadonlySet<ImageMetadataField>): Record<string, unknown> {
  if (exif === undefined || (!wanted.has('exif') && !wanted.has('location'))) return {}
  const {camera, location} = readExif(exif)
  return {
    ...(wanted.has('exif') ? {exif: {_type: 'sanity.imageExifMetadata', ...camera}} : {}),
    ...(wanted.has('location') && location !== undefined ? {location: {_type: 'geopoint', ...location}} : {}),
  }
}

/** The picture at 20 pixels of width as a `data:` URL, shown while the real one loads. */
async function makePreview(path: string, isOpaque: boolean): Promise<string> {
  const small = openImage(path).resize({width: PREVIEW_WIDTH})
  const [type, bytes] = isOpaque
    ? ['jpeg', await small.jpeg({quality: 60}).toBuffer()]
    : ['png', await small.png().toBuffer()]
  return `data:image/${type};base64,${bytes.toString('base64')}`
}

/** See https://blurha.sh: the picture as a short string, with 4 × 3 components. */
async function computeBlurHash(path: string): Promise<string> {
  const {data, info} = await openImage(path)
    .resize(BLUR_HASH_SIZE, BLUR_HASH_SIZE, {fit: 'fill'})
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({depth: 'uchar'})
    .toBuffer({resolveWithObject: true})
  return encodeBlurHash(new Uint8ClampedArray(data), info.width, info.height, 4, 3)
}
