import type {ResizeOptions} from 'sharp'

import {InvalidRequestError} from '../errors/lake-errors.ts'
import {openImage} from './open-image.ts'

const MOST_OUTPUT_PIXELS_PER_SIDE = 8192

type Format = 'jpg' | 'png' | 'webp' | 'avif'

/** What an image URL may ask for, in the words of Sanity's image service. Lengths are in pixels of the answer. */
export interface ImageTransform {
  width: number | undefined
  height: number | undefined
  fit: 'clip' | 'crop' | 'fill' | 'max' | 'min' | 'scale'
  /** Left, top, width and height, in pixels of the upright original. */
  rect: readonly [number, number, number, number] | undefined
  format: Format | undefined
  quality: number | undefined
}

/** Reads `w h fit rect fm auto q dpr`; `undefined` when the original is meant. Other parameters are left aside. */
export function readImageTransform(query: URLSearchParams, accept: string): ImageTransform | undefined {
  const scale = readNumber(query, 'dpr', 1, 3) ?? 1
  const width = readNumber(query, 'w', 1, MOST_OUTPUT_PIXELS_PER_SIDE)
  const height = readNumber(query, 'h', 1, MOST_OUTPUT_PIXELS_PER_SIDE)
  const transform: ImageTransform = {
    width: width === undefined ? undefined : Math.round(width * scale),
    height: height === undefined ? undefined : Math.round(height * scale),
    fit: readFit(query),
    rect: readRect(query),
    format: readFormat(query, accept),
    quality: readNumber(query, 'q', 0, 100),
  }
  const {rect, format, quality} = transform
  const asked = [transform.width, transform.height, rect, format, quality]
  return asked.every((value) => value === undefined) ? undefined : transform
}

/** Applies a transform to an image file. Vector and animated originals become still bitmaps. */
export async function transformImage(
  path: string,
  transform: ImageTransform,
): Promise<{bytes: Buffer<ArrayBuffer>; mimeType: string}> {
  const source = openImage(path)
  const {format: originalFormat, autoOrient} = await source.metadata()
  const [left, top, width, height] = clampRect(transform.rect, autoOrient)
  if (transform.rect !== undefined) source.extract({left, top, width, height})
  source.resize(resizeOptions(transform, {width, height}))

  const format = transform.format ?? keptFormats[originalFormat] ?? 'png'
  const quality = transform.quality === undefined ? {} : {quality: Math.max(1, transform.quality)}
  if (format === 'jpg') source.flatten({background: '#fff'}).jpeg({mozjpeg: false, ...quality})
  if (format === 'png') source.png()
  if (format === 'webp') source.webp(quality)
  if (format === 'avif') source.avif({effort: 2, ...quality})
  return {
    bytes: Buffer.from(await source.toBuffer()),
    mimeType: format === 'jpg' ? 'image/jpeg' : `image/${format}`,
  }
}

const keptFormats: Readonly<Record<string, Format>> = {jpeg: 'jpg', webp: 'webp', heif: 'avif'}

function resizeOptions(
  {width, height, fit}: ImageTransform,
  source: {width: number; height: number},
): ResizeOptions {
  switch (fit) {
    case 'crop':
      return {...size(width, height), fit: 'cover'}
    case 'scale':
      return {...size(width, height), fit: 'fill'}
    case 'fill':
      return {...size(width, height), fit: 'contain', background: '#fff'}
    case 'max':
      return {...size(width, height), fit: 'inside', withoutEnlargement: true}
    case 'min': {
      const ratio = Math.min(
        1,
        source.width / (width ?? source.width),
        source.height / (height ?? source.height),
      )
      const shrink = (side: number | undefined) => (side === undefined ? undefined : Math.round(side * ratio))
      return {...size(shrink(width), shrink(height)), fit: 'cover'}
    }
    case 'clip':
      return {...size(width, height), fit: 'inside'}
  }
}

function size(width: number | undefined, height: number | undefined): ResizeOptions {
  return {...(width === undefined ? {} : {width}), ...(height === undefined ? {} : {height})}
}

function clampRect(
  rect: ImageTransform['rect'],
  image: {width: number; height: number},
): readonly [number, number, number, number] {
  if (rect === undefined) return [0, 0, image.width, image.height]
  const [left, top, width, height] = rect
  if (left >= image.width || top >= image.height) {
    throw new InvalidRequestError(
      `rect=${rect.join()} lies outside the image of ${image.width}x${image.height} pixels`,
    )
  }
  return [left, top, Math.min(width, image.width - left), Math.min(height, image.height - top)]
}

function readNumber(query: URLSearchParams, name: string, least: number, most: number): number | undefined {
  const text = query.get(name)
  if (text === null || text === '') return undefined
  const value = Number(text)
  if (!Number.isFinite(value) || value < least) {
    throw new InvalidRequestError(`Parameter "${name}" should be a number from ${least} on, not "${text}"`)
  }
  return Math.round(Math.min(value, most) * 100) / 100
}

function readRect(query: URLSearchParams): ImageTransform['rect'] {
  const text = query.get('rect')
  if (text === null) return undefined
  const numbers = text.split(',').map((part) => (/^\d{1,6}$/.test(part) ? Number(part) : Number.NaN))
  const [left, top, width, height] = numbers
  if (
    numbers.length !== 4 ||
    left === undefined ||
    top === undefined ||
    width === undefined ||
    height === undefined ||
    numbers.some(Number.isNaN) ||
    width < 1 ||
    height < 1
  ) {
    throw new InvalidRequestError(`rect should be left,top,width,height in whole pixels, not "${text}"`)
  }
  return [left, top, width, height]
}

function readFit(query: URLSearchParams): ImageTransform['fit'] {
  const fit = query.get('fit') ?? 'clip'
  if (fit === 'fillmax') return 'fill'
  for (const known of ['clip', 'crop', 'fill', 'max', 'min', 'scale'] as const)
    if (fit === known) return known
  throw new InvalidRequestError(`fit should be clip, crop, fill, fillmax, max, min or scale, not "${fit}"`)
}

function readFormat(query: URLSearchParams, accept: string): Format | undefined {
  const format = query.get('fm')
  if (format === 'pjpg') return 'jpg'
  for (const known of ['jpg', 'png', 'webp', 'avif'] as const) if (format === known) return known
  if (format !== null) {
    throw new InvalidRequestError(`fm should be jpg, pjpg, png, webp or avif, not "${format}"`)
  }
  return query.get('auto') === 'format' && accept.includes('image/webp') ? 'webp' : undefined
}
