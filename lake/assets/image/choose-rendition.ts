import {createHash} from 'node:crypto'

import sharp from 'sharp'

import type {ImageParameters} from './image-parameters.ts'
import {chooseOutputFormat, keptFormat, type OutputFormat} from './output-format.ts'

/** An image to be made of an original. */
export interface Rendition {
  parameters: ImageParameters
  format: OutputFormat
  /** The same for everything that gives the same bytes, and for nothing else. */
  key: string
}

/** Part of every key: to be raised when the same parameters are to give other images. */
const RENDERER = `2 sharp ${sharp.versions.sharp}`

/** `undefined` where the original is the answer. `extension` is that of the original. */
export function chooseRendition(
  parameters: ImageParameters,
  extension: string,
  accept: string,
): Rendition | undefined {
  const format = chooseOutputFormat(parameters, extension, accept)
  if (format === undefined) return undefined
  const {autoFormat: _auto, format: asked, describe: _describe, ...changes} = parameters
  const asItIs = asked === undefined && format === keptFormat(extension)
  if (asItIs && changesNothing(changes)) return undefined
  const key = createHash('sha256')
    .update(JSON.stringify([RENDERER, format, changes]))
    .digest('base64url')
    .slice(0, 27)
  return {parameters, format, key}
}

function changesNothing({
  width,
  height,
  rect,
  orientation,
  flip,
  pad,
  background,
  blur,
  sharpen,
  invert,
  grayscale,
  colorSpace,
  quality,
  firstFrame,
}: Omit<ImageParameters, 'autoFormat' | 'format' | 'describe'>): boolean {
  const asked = [width, height, rect, flip, pad, background, blur, sharpen, quality]
  return (
    asked.every((value) => value === undefined) &&
    orientation === 0 &&
    !invert &&
    !grayscale &&
    !firstFrame &&
    (colorSpace === 'srgb' || colorSpace === 'origin')
  )
}
