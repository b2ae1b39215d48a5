import type {ImageParameters} from './image-parameters.ts'

/** How far something is from each edge of an image. */
export interface EdgeDistances {
  left: number
  right: number
  top: number
  bottom: number
}

/** The same distances once the image is turned clockwise and then mirrored. */
export function turnEdges(
  {left, right, top, bottom}: EdgeDistances,
  orientation: ImageParameters['orientation'],
  flip: ImageParameters['flip'],
): EdgeDistances {
  const turned = {
    0: {left, right, top, bottom},
    90: {left: bottom, right: top, top: left, bottom: right},
    180: {left: right, right: left, top: bottom, bottom: top},
    270: {left: top, right: bottom, top: right, bottom: left},
  }[orientation]
  return {
    ...(flip?.includes('h') === true
      ? {left: turned.right, right: turned.left}
      : {left: turned.left, right: turned.right}),
    ...(flip?.includes('v') === true
      ? {top: turned.bottom, bottom: turned.top}
      : {top: turned.top, bottom: turned.bottom}),
  }
}

/** Whether turning makes the image as wide as it was high. */
export function liesOnItsSide(orientation: ImageParameters['orientation']): boolean {
  return orientation === 90 || orientation === 270
}
