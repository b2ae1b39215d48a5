/** The original of `foretell`. */
export const WIDTH = 240
export const HEIGHT = 160

export type Point = readonly [number, number]

/** Where some points of an answer were in the original, from 0 to 1. */
export interface Seen {
  size: string
  points: readonly Point[]
}

/** What resampling and rounding to whole pixels may move a point by. */
const TOLERANCE = 0.02

export function isNear(one: Seen, other: Seen): boolean {
  return one.points.every(([x, y], index) => {
    const [otherX, otherY] = other.points[index] ?? [Infinity, Infinity]
    return Math.abs(x - otherX) < TOLERANCE && Math.abs(y - otherY) < TOLERANCE
  })
}

export const places = [
  [0.1, 0.1],
  [0.9, 0.1],
  [0.1, 0.9],
  [0.9, 0.9],
] as const

/** What the answer is to show, found by going the way back from it: no step of the renderer is used. */
export function foretell(query: URLSearchParams): Seen {
  const number = (name: string) => (query.has(name) ? Number(query.get(name)) : undefined)
  const [left, top, width, height] = query.get('rect')?.split(',').map(Number) ?? [0, 0, WIDTH, HEIGHT]
  if (left === undefined || top === undefined || width === undefined || height === undefined)
    throw new Error('rect')
  const degrees = number('or') ?? 0
  const lies = degrees % 180 !== 0
  const [across, down] = lies ? [height, width] : [width, height]
  const fit = query.get('fit') ?? 'clip'
  const asked = {w: number('w'), h: number('h')}
  const {size, cut} = foretellSize(across, down, fit, asked)
  const focus = turnPoint(foretellFocus(query), degrees, query.get('flip') ?? '')
  const offset = [startOf(across, cut[0], focus[0]), startOf(down, cut[1], focus[1])] as const

  const points = places.map(([x, y]) => {
    const [pixelX, pixelY] = [
      (Math.floor(x * size[0]) + 0.5) / size[0],
      (Math.floor(y * size[1]) + 0.5) / size[1],
    ]
    const turned = [(offset[0] + pixelX * cut[0]) / across, (offset[1] + pixelY * cut[1]) / down] as const
    const [sourceX, sourceY] = turnPointBack(turned, degrees, query.get('flip') ?? '')
    return [(left + sourceX * width) / WIDTH, (top + sourceY * height) / HEIGHT] as const
  })
  return {size: size.join('x'), points}
}

function startOf(whole: number, part: number, point: number): number {
  return Math.min(Math.max(whole * point - part / 2, 0), whole - part)
}

/** Size of the answer, and the part of the turned image that it shows, in pixels of the image. */
function foretellSize(
  across: number,
  down: number,
  fit: string,
  {w, h}: {w: number | undefined; h: number | undefined},
): {size: readonly [number, number]; cut: readonly [number, number]} {
  const whole = [across, down] as const
  const rounded = (scale: number) => [Math.round(across * scale), Math.round(down * scale)] as const
  if (w === undefined && h === undefined) return {size: whole, cut: whole}
  const [scaleX, scaleY] = [w === undefined ? Infinity : w / across, h === undefined ? Infinity : h / down]
  const inside = Math.min(scaleX, scaleY)
  if (w === undefined || h === undefined) {
    return {size: rounded(['max', 'fillmax', 'min'].includes(fit) ? Math.min(1, inside) : inside), cut: whole}
  }
  if (fit === 'scale') return {size: [w, h], cut: whole}
  if (fit === 'max' || fit === 'fillmax') return {size: rounded(Math.min(1, inside)), cut: whole}
  if (fit === 'clip' || fit === 'fill') return {size: rounded(inside), cut: whole}
  const outside = Math.max(scaleX, scaleY)
  const cut = [w / outside, h / outside] as const
  if (fit === 'crop') return {size: [w, h], cut}
  const smaller = Math.min(1, across / w, down / h)
  return {size: [Math.round(w * smaller), Math.round(h * smaller)], cut}
}

function foretellFocus(query: URLSearchParams): readonly [number, number] {
  const crop = query.get('crop') ?? ''
  const edge = (start: string, end: string) => (crop === start ? 0 : crop === end ? 1 : 0.5)
  const named = (name: string) => (query.has(name) ? Number(query.get(name)) : undefined)
  return [named('fp-x') ?? edge('left', 'right'), named('fp-y') ?? edge('top', 'bottom')]
}

function turnPoint(point: Point, degrees: number, flip: string): Point {
  let [x, y] = point
  for (let turned = 0; turned < degrees; turned += 90) [x, y] = [1 - y, x]
  return [flip.includes('h') ? 1 - x : x, flip.includes('v') ? 1 - y : y]
}

function turnPointBack(point: Point, degrees: number, flip: string): Point {
  let [x, y] = [flip.includes('h') ? 1 - point[0] : point[0], flip.includes('v') ? 1 - point[1] : point[1]]
  for (let turned = 0; turned < degrees; turned += 90) [x, y] = [y, 1 - x]
  return [x, y]
}
