import {type ImageParameters, MOST_PIXELS_PER_SIDE} from './image-parameters.ts'

export interface Size {
  width: number
  height: number
}

export interface Window extends Size {
  left: number
  top: number
}

/** Pixels on each side. */
export interface Margins {
  top: number
  right: number
  bottom: number
  left: number
}

/** How an image becomes the answer: resized, then cut, then surrounded. All in whole pixels of the upright, turned image. */
export interface Geometry {
  resized: Size
  /** `entropy` leaves to the image which part of this size is cut out. */
  cut: Window | (Size & {focus: 'entropy'}) | undefined
  margins: Margins | undefined
}

type Asked = Pick<
  ImageParameters,
  | 'width'
  | 'height'
  | 'fit'
  | 'minWidth'
  | 'maxWidth'
  | 'minHeight'
  | 'maxHeight'
  | 'crop'
  | 'pad'
  | 'background'
>

/** Plans for a source of this size, after `rect` and `or`. */
export function planGeometry(source: Size, asked: Asked): Geometry {
  const pad = asked.pad ?? 0
  // The padding is within the size asked for; without one it is around the image.
  const inner = {
    ...asked,
    ...(asked.width === undefined ? {} : {width: Math.max(1, asked.width - 2 * pad)}),
    ...(asked.height === undefined ? {} : {height: Math.max(1, asked.height - 2 * pad)}),
  }
  const plan = planFit(source, inner)
  const largest = Math.max(...Object.values(outputSize(plan)))
  const limited =
    largest <= MOST_PIXELS_PER_SIDE
      ? plan
      : planFit(source, shrunk(source, inner, MOST_PIXELS_PER_SIDE / largest))
  return pad === 0 ? limited : {...limited, margins: widened(limited.margins, pad)}
}

/** Pixels of the answer. */
export function outputSize({resized, cut, margins}: Geometry): Size {
  const {width, height} = cut ?? resized
  if (margins === undefined) return {width, height}
  return {
    width: width + margins.left + margins.right,
    height: height + margins.top + margins.bottom,
  }
}

function planFit(source: Size, asked: Asked): Geometry {
  const {width, height, fit} = asked
  if (width === undefined && height === undefined) return plain(source)
  switch (fit) {
    case 'clip':
      return plain(scaledBy(source, containScale(source, asked)))
    case 'max':
      return plain(scaledBy(source, Math.min(1, containScale(source, asked))))
    case 'fill':
      return surrounded(scaledBy(source, containScale(source, asked)), source, asked)
    case 'fillmax':
      return surrounded(scaledBy(source, Math.min(1, containScale(source, asked))), source, asked)
    case 'scale':
      return plain(width === undefined || height === undefined ? completed(source, asked) : {width, height})
    case 'crop':
      return cutOut(source, withinLimits(completed(source, asked), asked), asked)
    case 'min': {
      const wanted = completed(source, asked)
      const scale = Math.min(1, source.width / wanted.width, source.height / wanted.height)
      return cutOut(source, scaledBy(wanted, scale), asked)
    }
  }
}

function plain(resized: Size): Geometry {
  return {resized, cut: undefined, margins: undefined}
}

function cutOut(source: Size, target: Size, {crop}: Asked): Geometry {
  const covering = scaledBy(source, Math.max(target.width / source.width, target.height / source.height))
  const resized = {
    width: Math.max(covering.width, target.width),
    height: Math.max(covering.height, target.height),
  }
  if (resized.width === target.width && resized.height === target.height) return plain(resized)
  if (crop === 'entropy') return {resized, cut: {...target, focus: 'entropy'}, margins: undefined}
  const cut = {
    ...target,
    left: windowStart(resized.width, target.width, crop.x),
    top: windowStart(resized.height, target.height, crop.y),
  }
  return {resized, cut, margins: undefined}
}

/** The window has the point at its middle, where the edges of the image let it. */
function windowStart(whole: number, part: number, point: number): number {
  return Math.round(Math.min(Math.max(whole * point - part / 2, 0), whole - part))
}

/** Without a colour there is nothing to fill the free area with: the image comes as it fits. */
function surrounded(resized: Size, source: Size, asked: Asked): Geometry {
  if (asked.background === undefined) return plain(resized)
  const box = completed(source, asked)
  const [across, down] = [Math.max(0, box.width - resized.width), Math.max(0, box.height - resized.height)]
  if (across === 0 && down === 0) return plain(resized)
  const margins = {
    left: Math.floor(across / 2),
    right: Math.ceil(across / 2),
    top: Math.floor(down / 2),
    bottom: Math.ceil(down / 2),
  }
  return {resized, cut: undefined, margins}
}

function containScale(source: Size, {width, height}: Asked): number {
  return Math.min(
    width === undefined ? Number.POSITIVE_INFINITY : width / source.width,
    height === undefined ? Number.POSITIVE_INFINITY : height / source.height,
  )
}

/** The size asked for; a side that is not follows from the proportions of the source. */
function completed(source: Size, {width, height}: Asked): Size {
  return {
    width: width ?? atLeastOne(((height ?? source.height) * source.width) / source.height),
    height: height ?? atLeastOne(((width ?? source.width) * source.height) / source.width),
  }
}

function withinLimits({width, height}: Size, {minWidth, maxWidth, minHeight, maxHeight}: Asked): Size {
  return {
    width: clamp(width, minWidth ?? 1, maxWidth ?? Number.POSITIVE_INFINITY),
    height: clamp(height, minHeight ?? 1, maxHeight ?? Number.POSITIVE_INFINITY),
  }
}

/** What to ask for so that the answer is `factor` times as large. */
function shrunk(source: Size, asked: Asked, factor: number): Asked {
  const scaled = (side: number | undefined) => (side === undefined ? undefined : atMost(side * factor))
  const {width, height} = asked
  if (width === undefined && height === undefined) return {...asked, ...scaledBy(source, factor)}
  return {
    ...asked,
    width: scaled(width),
    height: scaled(height),
    minWidth: scaled(asked.minWidth),
    maxWidth: scaled(asked.maxWidth),
    minHeight: scaled(asked.minHeight),
    maxHeight: scaled(asked.maxHeight),
  }
}

function widened(margins: Margins | undefined, pad: number): Margins {
  const {top = 0, right = 0, bottom = 0, left = 0} = margins ?? {}
  return {top: top + pad, right: right + pad, bottom: bottom + pad, left: left + pad}
}

function scaledBy({width, height}: Size, scale: number): Size {
  return {width: atLeastOne(width * scale), height: atLeastOne(height * scale)}
}

function atLeastOne(pixels: number): number {
  return Math.max(1, Math.round(pixels))
}

function atMost(pixels: number): number {
  return Math.max(1, Math.floor(pixels))
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
