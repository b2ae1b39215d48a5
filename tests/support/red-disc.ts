import sharp from 'sharp'

/** A picture of `width` × `height` pixels: blue, but for a red disc around a point given in fractions of its size. */
export function redDisc(width: number, height: number, at: {x: number; y: number}): Promise<Buffer> {
  const disc = `<circle cx="${at.x * width}" cy="${at.y * height}" r="${height / 8}" fill="#ff0000"/>`
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#0000ff"/>${disc}</svg>`
  return sharp(Buffer.from(drawing)).png().toBuffer()
}
