import sharp from 'sharp'

/** More pixels than any camera makes, few enough to decode without exhausting the machine. */
const MOST_PIXELS = 150_000_000

/** Opens an image upright, with the limits that keep a hostile or broken file from exhausting the machine. */
export function openImage(path: string) {
  return sharp(path, {limitInputPixels: MOST_PIXELS, failOn: 'error', autoOrient: true})
}
