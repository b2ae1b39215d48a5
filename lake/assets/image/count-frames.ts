import {openImage, readImageSource} from './open-image.ts'

/** How many pictures a moving image is made of; one for any other. */
export async function countFrames(path: string): Promise<number> {
  const {format, pages} = await openImage(await readImageSource(path)).metadata()
  return format === 'gif' || format === 'webp' ? (pages ?? 1) : 1
}
