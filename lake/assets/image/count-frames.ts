import type {Metadata} from 'sharp'

import {openImage, readImageSource} from './open-image.ts'

/** How many pictures a moving image is made of; one for any other, whatever pages it has. */
export function countFrames({format, pages}: Pick<Metadata, 'format' | 'pages'>): number {
  return format === 'gif' || format === 'webp' ? (pages ?? 1) : 1
}

export async function countFramesOfFile(path: string): Promise<number> {
  return countFrames(await openImage(await readImageSource(path)).metadata())
}
