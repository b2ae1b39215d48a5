import {open} from 'node:fs/promises'

import type {Metadata} from 'sharp'

import {InvalidRequestError} from '../../errors/lake-errors.ts'
import {MOST_PIXELS} from '../image/open-image.ts'

export interface FormatName {
  extension: string
  mimeType: string
}

const KNOWN = 'JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG'

const formats: Readonly<Record<string, FormatName>> = {
  jpeg: {extension: 'jpg', mimeType: 'image/jpeg'},
  png: {extension: 'png', mimeType: 'image/png'},
  webp: {extension: 'webp', mimeType: 'image/webp'},
  gif: {extension: 'gif', mimeType: 'image/gif'},
  svg: {extension: 'svg', mimeType: 'image/svg+xml'},
  tiff: {extension: 'tif', mimeType: 'image/tiff'},
  heif: {extension: 'avif', mimeType: 'image/avif'},
}

/** What the bytes are, whatever the uploader says. Throws `InvalidRequestError` for a format that browsers do not show. */
export function nameFormat({format, compression}: Pick<Metadata, 'format' | 'compression'>): FormatName {
  const known = formats[format]
  if (known === undefined) {
    throw new InvalidRequestError(`Images of format "${format}" are not supported; convert it to ${KNOWN}`)
  }
  // HEIC shares AVIF's container.
  if (format === 'heif' && compression !== 'av1') throw heicRefused()
  return known
}

/** Why an upload could not be read as an image, in words for the uploader. */
export async function explainUnreadable(path: string, cause: unknown): Promise<Error> {
  if (cause instanceof InvalidRequestError) return cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  if (reason.includes('pixel limit')) {
    return new InvalidRequestError(
      `The image has more than ${MOST_PIXELS / 1_000_000} million pixels, all frames together; make it smaller`,
      {cause},
    )
  }
  if (await isHeic(path)) return heicRefused(cause)
  return new InvalidRequestError(`The upload is not an image that can be read: ${reason}`, {cause})
}

function heicRefused(cause?: unknown): InvalidRequestError {
  return new InvalidRequestError(
    `HEIC images are not supported, since no browser shows them; convert it to ${KNOWN}`,
    {cause},
  )
}

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'])

/** An ISO base media file that begins with one of the brands of HEIC. */
async function isHeic(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const {buffer} = await file.read({buffer: Buffer.alloc(12)})
    return buffer.toString('latin1', 4, 8) === 'ftyp' && heicBrands.has(buffer.toString('latin1', 8, 12))
  } finally {
    await file.close()
  }
}
