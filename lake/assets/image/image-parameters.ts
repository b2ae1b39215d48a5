import {InvalidRequestError} from '../../errors/lake-errors.ts'
import {type ImageColor, readColor} from './read-color.ts'
import {
  isInteger,
  notAmong,
  readChoice,
  readInteger,
  readNumber,
  readPixels,
  readText,
} from './read-parameter.ts'

/** Pixels of a side that an answer has at most. */
export const MOST_PIXELS_PER_SIDE = 8192

const fits = ['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min'] as const
const formats = ['jpg', 'pjpg', 'png', 'webp', 'avif'] as const
const colorSpaces = ['origin', 'srgb', 'cmyk', 'b-w'] as const
const cropEdges = ['top', 'bottom', 'left', 'right', 'center'] as const
const cropModes = [...cropEdges, 'focalpoint', 'entropy'] as const

/** Where to cut: a point of the image from 0 to 1 that stays as near to the middle as it can, or where most is to be seen. */
export type CropFocus = {x: number; y: number} | 'entropy'

/**
 * What an image URL asks for, as documented for Sanity's image service. Lengths are pixels of the answer, `dpr` included; what
 * is not asked for is `undefined`.
 */
export interface ImageParameters {
  width: number | undefined
  height: number | undefined
  fit: (typeof fits)[number]
  minWidth: number | undefined
  maxWidth: number | undefined
  minHeight: number | undefined
  maxHeight: number | undefined
  crop: CropFocus
  /** Left, top, width and height, in pixels of the upright original. */
  rect: readonly [number, number, number, number] | undefined
  /** Degrees clockwise. */
  orientation: 0 | 90 | 180 | 270
  flip: 'h' | 'v' | 'hv' | undefined
  pad: number | undefined
  background: ImageColor | undefined
  /** From 1 to 2000. */
  blur: number | undefined
  /** From 0 to 100. */
  sharpen: number | undefined
  invert: boolean
  grayscale: boolean
  colorSpace: (typeof colorSpaces)[number]
  /** From 0 to 100. */
  quality: number | undefined
  format: (typeof formats)[number] | undefined
  /** `fm=json`: not the image is wanted, but what there is to know of it. */
  describe: boolean
  /** `auto=format`: the client's `Accept` header decides. */
  autoFormat: boolean
  firstFrame: boolean
}

/** Throws `InvalidRequestError` for values that the service refuses. Parameters it does not know are left aside. */
export function readImageParameters(query: URLSearchParams): ImageParameters {
  const scale = readNumber(query, 'dpr', {least: 1, most: 3}) ?? 1
  const scaled = (pixels: number | undefined) =>
    pixels === undefined ? undefined : Math.max(1, Math.round(pixels * scale))
  const length = (name: 'w' | 'h') => scaled(readPixels(query, name, MOST_PIXELS_PER_SIDE))
  const fit = readChoice(query, 'fit', fits) ?? 'clip'
  const format = readChoice(query, 'fm', [...formats, 'json'])
  // Without `fit=crop` the service does not even look at them.
  const limit = (name: 'min-w' | 'max-w' | 'min-h' | 'max-h') =>
    fit === 'crop' ? scaled(readPixels(query, name, MOST_PIXELS_PER_SIDE)) : undefined
  return {
    width: length('w'),
    height: length('h'),
    fit,
    minWidth: limit('min-w'),
    maxWidth: limit('max-w'),
    minHeight: limit('min-h'),
    maxHeight: limit('max-h'),
    crop: readCrop(query),
    rect: readRect(query),
    orientation: readOrientation(query),
    flip: readChoice(query, 'flip', ['h', 'v', 'hv']),
    pad: scaled(readInteger(query, 'pad', {least: 0, most: MOST_PIXELS_PER_SIDE / 4}) || undefined),
    background: readColor(query, 'bg'),
    blur: readInteger(query, 'blur', {least: 1, most: 2000}),
    sharpen: readInteger(query, 'sharp', {least: 0, most: 100}) || undefined,
    invert: query.has('invert') && query.get('invert') !== 'false',
    grayscale: readChoice(query, 'sat', ['-100']) !== undefined,
    colorSpace: readChoice(query, 'cs', colorSpaces) ?? 'srgb',
    quality: readInteger(query, 'q', {least: 0, most: 100}),
    format: format === 'json' ? undefined : format,
    describe: format === 'json',
    autoFormat: readChoice(query, 'auto', ['format']) !== undefined,
    firstFrame: readChoice(query, 'frame', ['1']) !== undefined,
  }
}

function readOrientation(query: URLSearchParams): ImageParameters['orientation'] {
  const degrees = readInteger(query, 'or', {least: 0, most: 270}) ?? 0
  if (degrees === 0 || degrees === 90 || degrees === 180 || degrees === 270) return degrees
  throw notAmong('or', ['0', '90', '180', '270'])
}

/** Edges may be named together, as in `top,left`. A focal point counts as soon as there is one. */
function readCrop(query: URLSearchParams): CropFocus {
  const modes = (readText(query, 'crop') ?? 'center').split(',')
  for (const mode of modes) if (!cropModes.some((known) => known === mode)) throw notAmong('crop', cropModes)
  const x = readNumber(query, 'fp-x', {least: 0, most: 1})
  const y = readNumber(query, 'fp-y', {least: 0, most: 1})
  if (modes.includes('entropy') && x === undefined && y === undefined) return 'entropy'
  const edge = (start: string, end: string) => (modes.includes(start) ? 0 : modes.includes(end) ? 1 : 0.5)
  return {x: x ?? edge('left', 'right'), y: y ?? edge('top', 'bottom')}
}

function readRect(query: URLSearchParams): ImageParameters['rect'] {
  const text = readText(query, 'rect')
  if (text === undefined) return undefined
  const parts = text.split(',')
  if (!parts.every(isInteger)) throw new InvalidRequestError('Parameter "rect" must be a valid integer')
  const [left, top, width, height] = parts.map(Number)
  if (
    parts.length !== 4 ||
    left === undefined ||
    top === undefined ||
    width === undefined ||
    height === undefined
  ) {
    throw new InvalidRequestError('Parameter "rect" takes four integers: left,top,width,height')
  }
  if (left < 0 || top < 0 || width < 1 || height < 1) {
    throw new InvalidRequestError('Parameter "rect" must have a positive width and height within the image')
  }
  return [left, top, width, height]
}
