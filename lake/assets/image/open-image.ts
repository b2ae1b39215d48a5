import {open, readFile} from 'node:fs/promises'

import sharp, {type Sharp} from 'sharp'

import {InvalidRequestError} from '../../errors/lake-errors.ts'

/** Pixels of an image, all frames together, as on Sanity: more than any camera makes, few enough for one machine. */
export const MOST_PIXELS = 256_000_000
const MOST_BYTES_OF_A_DRAWING = 20_000_000
const SNIFFED_BYTES = 1024
/** Long enough for the largest image, short enough that a file made to be slow does not keep a processor for itself. */
const MOST_SECONDS = 120

// One thread for each image: how many images are worked on at a time is for the lake to say. The disk keeps the results.
sharp.concurrency(1)
sharp.cache(false)

/** A file, or the bytes of a drawing: one that is read from a file could have others drawn into it. */
export type ImageSource = string | Buffer

/** Throws `InvalidRequestError` for a drawing that is too large to be read at once. */
export async function readImageSource(path: string): Promise<ImageSource> {
  const file = await open(path)
  try {
    const {buffer, bytesRead} = await file.read({buffer: Buffer.alloc(SNIFFED_BYTES)})
    if (!isMarkup(buffer.subarray(0, bytesRead))) return path
    const {size} = await file.stat()
    if (size > MOST_BYTES_OF_A_DRAWING) {
      throw new InvalidRequestError(
        `The SVG has ${size} bytes, more than the ${MOST_BYTES_OF_A_DRAWING} that can be drawn`,
      )
    }
  } finally {
    await file.close()
  }
  return readFile(path)
}

/** Opens an image upright, with the limits that keep a hostile or broken file from exhausting the machine. */
export function openImage(source: ImageSource, {animated}: {animated: boolean} = {animated: false}): Sharp {
  return sharp(source, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'error',
    autoOrient: true,
    animated,
  }).timeout({seconds: MOST_SECONDS})
}

/** XML in any of its encodings, or compressed as SVG may be: no other kind of image begins like that. */
function isMarkup(start: Buffer): boolean {
  if (start[0] === 0x1f && start[1] === 0x8b) return true
  return /^\s*</.test(start.toString('latin1').replaceAll(/[\0\u00ef\u00bb\u00bf\u00fe\u00ff]/g, ''))
}
