import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'

import {STAND_IN_HEIGHT, STAND_IN_WIDTH} from './stand-in-description.ts'

export interface StandInPicture {
  bytes: Uint8Array
  filename: string
  contentType: 'image/png'
  sha1: string
  /** The id every Content Lake gives these bytes: hash, size in pixels, format. */
  assetId: string
}

/**
 * The stand-in picture as it was drawn once by `draw-stand-in.ts`. The file is kept because an asset's id is the hash of its
 * bytes, and encoders differ between versions and processors; the drawing's test proves that the file is the drawing.
 */
export async function loadStandIn(): Promise<StandInPicture> {
  const bytes = await readFile(new URL('./stand-in.png', import.meta.url))
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  return {
    bytes,
    filename: 'stand-in.png',
    contentType: 'image/png',
    sha1,
    assetId: `image-${sha1}-${STAND_IN_WIDTH}x${STAND_IN_HEIGHT}-png`,
  }
}
