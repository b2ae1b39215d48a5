import type {Geometry, Position} from './geometry.ts'

type Line = readonly Position[]
type Polygon = readonly Line[]
type Segment = readonly [from: Position, to: Position]

/** Degrees, or square degrees, that are as good as nothing: less than the width of a hair. */
const NOTHING = 1e-12

/** Whether each part of the second value lies within one part of the first, edges included, on a flat map. */
export function contains(first: Geometry, second: Geometry): boolean {
  return (
    second.points.every((point) => holdsPoint(first, point)) &&
    second.lines.every((line) => holdsLine(first, line)) &&
    second.polygons.every((polygon) => first.polygons.some((other) => polygonHoldsPolygon(other, polygon)))
  )
}

/** Whether two values have a point in common, on a flat map. */
export function intersects(first: Geometry, second: Geometry): boolean {
  if (anyPositionWithin(first, second) || anyPositionWithin(second, first)) return true
  const others = segmentsOf(second)
  return segmentsOf(first).some((segment) => others.some((other) => crossings(segment, other).length > 0))
}

/** With the positions of one value within the other there is a common point; without, only edges may cross. */
function anyPositionWithin({points, lines, polygons}: Geometry, other: Geometry): boolean {
  return [...points, ...lines.flat(), ...polygons.flat(2)].some((point) => holdsPoint(other, point))
}

function holdsPoint({points, lines, polygons}: Geometry, point: Position): boolean {
  return (
    points.some((other) => isSame(other, point)) ||
    lines.some((line) => liesOnLine(point, line)) ||
    polygons.some((polygon) => polygonHoldsPoint(polygon, point))
  )
}

function holdsLine({lines, polygons}: Geometry, line: Line): boolean {
  return (
    lines.some((other) => isCovered(line, other, (point) => liesOnLine(point, other))) ||
    polygons.some((polygon) => polygonHoldsLine(polygon, line))
  )
}

function polygonHoldsLine(polygon: Polygon, line: Line): boolean {
  return polygon.every((ring) => isCovered(line, ring, (point) => polygonHoldsPoint(polygon, point)))
}

function polygonHoldsPolygon(polygon: Polygon, other: Polygon): boolean {
  if (!other.every((ring) => polygonHoldsLine(polygon, ring))) return false
  const [, ...holes] = polygon
  return holes.every((hole) =>
    [...middlesOf(hole), ...pointsWithin(hole)].every((point) => placeIn(other, point) !== 'inside'),
  )
}

/** A point well within a ring: half-way between where a line from west to east enters it and leaves it. */
function pointsWithin(ring: Line): Position[] {
  const heights = [...new Set(ring.map(([, y]) => y))].toSorted((a, b) => a - b)
  const y = ((heights[0] ?? 0) + (heights[1] ?? 0)) / 2
  const [west, east] = segmentsOfLine(ring)
    .filter(([[, y1], [, y2]]) => y1 > y !== y2 > y)
    .map(([[x1, y1], [x2, y2]]) => ((x2 - x1) * (y - y1)) / (y2 - y1) + x1)
    .toSorted((a, b) => a - b)
  return west === undefined || east === undefined ? [] : [[(west + east) / 2, y]]
}

/** A line is covered if its pieces are, between its corners and where it meets the edges. */
function isCovered(line: Line, edges: Line, covers: (point: Position) => boolean): boolean {
  return segmentsOfLine(line).every((segment) => {
    const cuts = segmentsOfLine(edges).flatMap((edge) => crossings(segment, edge))
    const places = [0, ...cuts, 1].toSorted((a, b) => a - b)
    const middles = places.slice(1).map((place, before) => (place + (places[before] ?? 0)) / 2)
    return [...places, ...middles].every((place) => covers(pointAt(segment, place)))
  })
}

function polygonHoldsPoint(polygon: Polygon, point: Position): boolean {
  return placeIn(polygon, point) !== 'outside'
}

function placeIn(polygon: Polygon, point: Position): 'inside' | 'edge' | 'outside' {
  if (polygon.some((ring) => liesOnLine(point, ring))) return 'edge'
  const [outline = [], ...holes] = polygon
  return isWithin(point, outline) && !holes.some((hole) => isWithin(point, hole)) ? 'inside' : 'outside'
}

/** A ray to the east from a point within leaves the ring once more than it enters it. */
function isWithin([x, y]: Position, ring: Line): boolean {
  const met = segmentsOfLine(ring).filter(
    ([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1,
  )
  return met.length % 2 === 1
}

function liesOnLine(point: Position, line: Line): boolean {
  return segmentsOfLine(line).some((segment) => placeOn(segment, point) !== undefined)
}

/** Where on a segment a point lies, from 0 at its beginning to 1 at its end; `undefined` when it does not. */
function placeOn([from, to]: Segment, point: Position): number | undefined {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const [px, py] = [point[0] - from[0], point[1] - from[1]]
  const square = dx * dx + dy * dy
  if (square <= NOTHING * NOTHING) return isSame(from, point) ? 0 : undefined
  const place = (px * dx + py * dy) / square
  const distance = Math.abs(px * dy - py * dx) / Math.sqrt(square)
  return distance <= NOTHING && place >= -NOTHING && place <= 1 + NOTHING ? place : undefined
}

/** Places on a segment where another one meets it: one, or where it begins to run along and where it leaves. */
function crossings(segment: Segment, other: Segment): number[] {
  const [[x1, y1], [x2, y2]] = segment
  const [[x3, y3], [x4, y4]] = other
  const ends = other.flatMap((end) => placeOn(segment, end) ?? [])
  const own = [0, 1].filter((place) => placeOn(other, pointAt(segment, place)) !== undefined)
  const divisor = (x2 - x1) * (y4 - y3) - (y2 - y1) * (x4 - x3)
  if (ends.length + own.length > 0 || Math.abs(divisor) <= NOTHING * NOTHING) return [...ends, ...own]
  const place = ((x3 - x1) * (y4 - y3) - (y3 - y1) * (x4 - x3)) / divisor
  const placeOnOther = ((x3 - x1) * (y2 - y1) - (y3 - y1) * (x2 - x1)) / divisor
  return place >= 0 && place <= 1 && placeOnOther >= 0 && placeOnOther <= 1 ? [place] : []
}

function segmentsOf({lines, polygons}: Geometry): Segment[] {
  return [...lines, ...polygons.flat()].flatMap(segmentsOfLine)
}

function segmentsOfLine(line: Line): Segment[] {
  return line.slice(1).flatMap((to, before): Segment[] => {
    const from = line[before]
    return from ? [[from, to]] : []
  })
}

function middlesOf(line: Line): Position[] {
  return segmentsOfLine(line).flatMap((segment) => [segment[0], pointAt(segment, 0.5)])
}

function pointAt([from, to]: Segment, place: number): Position {
  return [from[0] + (to[0] - from[0]) * place, from[1] + (to[1] - from[1]) * place]
}

function isSame(a: Position, b: Position): boolean {
  return Math.abs(a[0] - b[0]) <= NOTHING && Math.abs(a[1] - b[1]) <= NOTHING
}
