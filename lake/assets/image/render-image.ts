import sharp, {type Metadata, type Sharp} from 'sharp'

import {InvalidRequestError} from '../../errors/lake-errors.ts'
import {countFrames} from './count-frames.ts'
import type {CropFocus, ImageParameters} from './image-parameters.ts'
import {type ImageSource, MOST_PIXELS, openImage} from './open-image.ts'
import type {OutputFormat} from './output-format.ts'
import {type Geometry, planGeometry, type Size, type Window} from './plan-geometry.ts'
import {type ImageColor, transparent, white} from './read-color.ts'
import {liesOnItsSide, turnEdges} from './turn-edges.ts'

/** Of JPEG and WebP, where the URL does not say: as on Sanity. */
const DEFAULT_QUALITY = 75
const DEFAULT_AVIF_QUALITY = 50

/**
 * Makes the image that the parameters ask for. What the camera wrote stays behind. Throws `InvalidRequestError` when
 * `rect` lies outside the image, or when it takes too long.
 */
export async function renderImage(
  source: ImageSource,
  parameters: ImageParameters,
  format: OutputFormat,
): Promise<Buffer> {
  const header = await openImage(source).metadata()
  const animated = staysAnimated(parameters, format, header)
  try {
    return await renderFrames(openImage(source, {animated}), header, parameters, format)
  } catch (cause) {
    if (!(cause instanceof Error) || !cause.message.includes('timeout')) throw cause
    throw new InvalidRequestError('This image takes too long to make; ask for a smaller one', {cause})
  }
}

function renderFrames(
  image: Sharp,
  header: Metadata,
  parameters: ImageParameters,
  format: OutputFormat,
): Promise<Buffer> {
  const {orientation, flip, background, quality} = parameters
  const part = partOf(header.autoOrient, parameters)
  // The library turns first, whenever it is told to; all else sees the turned image.
  if (orientation !== 0) image.rotate(orientation)
  if (parameters.rect !== undefined) image.extract(part)
  const geometry = planGeometry(part, {...parameters, crop: turnFocus(parameters)})
  applyGeometry(image, geometry, parameters, format)
  // Only mirroring comes before turning: what is to be seen mirrored may lie on its side then.
  const lies = liesOnItsSide(orientation)
  if (flip?.includes(lies ? 'v' : 'h')) image.flop()
  if (flip?.includes(lies ? 'h' : 'v')) image.flip()
  if (isJpeg(format)) image.flatten({background: background ?? white})
  else if (background?.alpha === 1) image.flatten({background})
  else if (background !== undefined) layUnder(image, background)
  applyEffects(image, parameters)
  applyColorSpace(image, parameters, format, header.space)
  return encode(image, format, quality).toBuffer()
}

/** Turning, mirroring upside down and looking for the busiest part work on still images only. */
function staysAnimated(
  {firstFrame, orientation, flip, crop, fit}: ImageParameters,
  format: OutputFormat,
  header: Metadata,
): boolean {
  const frames = countFrames(header)
  if (frames === 1 || firstFrame || (format !== 'gif' && format !== 'webp')) return false
  if (orientation !== 0 || flip?.includes('v') === true) return false
  if (crop === 'entropy' && (fit === 'crop' || fit === 'min')) return false
  const {width, height} = header.autoOrient
  return width * height * frames <= MOST_PIXELS
}

/** The part that `rect` names, where it is once the image is turned and, if it is turned, mirrored. */
function partOf({width, height}: Size, {rect, orientation, flip}: ImageParameters): Window {
  const [left, top, mostWidth, mostHeight] = rect ?? [0, 0, width, height]
  if (left >= width || top >= height) {
    throw new InvalidRequestError(
      `Parameter "rect" lies outside the image, which has ${width}x${height} pixels`,
    )
  }
  const [partWidth, partHeight] = [Math.min(mostWidth, width - left), Math.min(mostHeight, height - top)]
  const distances = {left, right: width - left - partWidth, top, bottom: height - top - partHeight}
  const placed = turnEdges(distances, orientation, orientation === 0 ? undefined : flip)
  const lies = liesOnItsSide(orientation)
  return {
    left: placed.left,
    top: placed.top,
    width: lies ? partHeight : partWidth,
    height: lies ? partWidth : partHeight,
  }
}

/** The point is one of the original, as the URL has it. */
function turnFocus({crop, orientation, flip}: ImageParameters): CropFocus {
  if (crop === 'entropy') return crop
  const distances = {left: crop.x, right: 1 - crop.x, top: crop.y, bottom: 1 - crop.y}
  const {left, top} = turnEdges(distances, orientation, flip)
  return {x: left, y: top}
}

function applyGeometry(
  image: Sharp,
  {resized, cut, margins}: Geometry,
  {background}: ImageParameters,
  format: OutputFormat,
): void {
  if (cut !== undefined && 'focus' in cut) {
    const {width, height} = cut
    image.resize({width, height, fit: 'cover', position: sharp.strategy.entropy})
  } else {
    image.resize({...resized, fit: 'fill'})
    if (cut !== undefined) image.extract(cut)
  }
  if (margins !== undefined) {
    image.extend({...margins, background: marginColor(background, format)})
  }
}

/** What one can see through is laid under all of the image, its margins too, when that is done. */
function marginColor(background: ImageColor | undefined, format: OutputFormat): ImageColor {
  if (isJpeg(format)) return background ?? white
  return background?.alpha === 1 ? background : transparent
}

/** Shows a colour that one can see through wherever one can see through the image. */
function layUnder(image: Sharp, background: ImageColor): void {
  const input = {create: {width: 1, height: 1, channels: 4, background}} as const
  image.composite([{input, tile: true, blend: 'dest-over'}])
}

/** The strengths are those of Sanity's service: `blur` in eighths, `sharp` in thirtieths of a pixel. */
function applyEffects(image: Sharp, {blur, sharpen, invert, grayscale}: ImageParameters): void {
  if (invert) image.negate({alpha: false})
  if (grayscale) image.grayscale()
  if (blur !== undefined) image.blur(Math.max(0.3, blur / 8))
  if (sharpen !== undefined) image.sharpen({sigma: Math.max(0.3, sharpen / 30)})
}

function applyColorSpace(
  image: Sharp,
  {colorSpace}: ImageParameters,
  format: OutputFormat,
  originalSpace: string,
): void {
  if (colorSpace === 'b-w') image.toColourspace('b-w')
  // Of the formats that are made here, JPEG alone can hold it.
  if (colorSpace === 'cmyk' && isJpeg(format)) image.toColourspace('cmyk')
  if (colorSpace === 'origin') {
    image.keepIccProfile()
    if (originalSpace === 'cmyk' && isJpeg(format)) image.pipelineColourspace('cmyk').toColourspace('cmyk')
  }
}

/** Effort is kept low: whoever waits for the first answer is an editor at this machine. */
function encode(image: Sharp, format: OutputFormat, quality: number | undefined): Sharp {
  const asked = quality === undefined ? undefined : Math.max(1, quality)
  switch (format) {
    case 'jpg':
      return image.jpeg({quality: asked ?? DEFAULT_QUALITY})
    case 'pjpg':
      return image.jpeg({quality: asked ?? DEFAULT_QUALITY, progressive: true})
    case 'webp':
      return image.webp({quality: asked ?? DEFAULT_QUALITY, effort: 2})
    case 'avif':
      return image.avif({quality: asked ?? DEFAULT_AVIF_QUALITY, effort: 2})
    case 'gif':
      return image.gif({effort: 4})
    case 'png':
      return image.png()
  }
}

function isJpeg(format: OutputFormat): boolean {
  return format === 'jpg' || format === 'pjpg'
}
