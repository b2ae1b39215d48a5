/** Longitude and latitude in degrees, in the order of GeoJSON. */
export type Position = readonly [longitude: number, latitude: number]

/** A geographic value, taken apart. The first ring of a polygon is its outline, the others are holes; rings are closed. */
export interface Geometry {
  points: readonly Position[]
  lines: readonly (readonly Position[])[]
  polygons: readonly (readonly (readonly Position[])[])[]
}

/**
 * Reads what GROQ's geography extension takes for a geographic value: an object with `lat` and either `lng` or `lon`, or a
 * GeoJSON geometry. `undefined` for anything else, features among it.
 */
export function readGeometry(value: unknown): Geometry | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const {type, coordinates, geometries}: {type?: unknown; coordinates?: unknown; geometries?: unknown} = value
  switch (type) {
    case 'Point':
      return ofPoints([readPosition(coordinates)])
    case 'MultiPoint':
      return ofPoints(readList(coordinates, readPosition))
    case 'LineString':
      return ofLines([readLine(coordinates)])
    case 'MultiLineString':
      return ofLines(readList(coordinates, readLine))
    case 'Polygon':
      return ofPolygons([readPolygon(coordinates)])
    case 'MultiPolygon':
      return ofPolygons(readList(coordinates, readPolygon))
    case 'GeometryCollection':
      return collected(readList(geometries, readGeometry))
    default:
      return ofPoints([readPlace(value)])
  }
}

/** The only point of a value that is one point. */
export function singlePoint({points, lines, polygons}: Geometry): Position | undefined {
  return points.length === 1 && lines.length === 0 && polygons.length === 0 ? points[0] : undefined
}

type Parts<Part> = readonly (Part | undefined)[] | undefined

function ofPoints(parts: Parts<Position>): Geometry | undefined {
  const points = whole(parts)
  return points && {points, lines: [], polygons: []}
}

function ofLines(parts: Parts<readonly Position[]>): Geometry | undefined {
  const lines = whole(parts)
  return lines && {points: [], lines, polygons: []}
}

function ofPolygons(parts: Parts<readonly (readonly Position[])[]>): Geometry | undefined {
  const polygons = whole(parts)
  return polygons && {points: [], lines: [], polygons}
}

function collected(parts: Parts<Geometry>): Geometry | undefined {
  const geometries = whole(parts)
  return (
    geometries && {
      points: geometries.flatMap(({points}) => points),
      lines: geometries.flatMap(({lines}) => lines),
      polygons: geometries.flatMap(({polygons}) => polygons),
    }
  )
}

function readPlace(value: object): Position | undefined {
  const {lat, lng, lon}: {lat?: unknown; lng?: unknown; lon?: unknown} = value
  if (lng !== undefined && lng !== null && lon !== undefined && lon !== null) return undefined
  return readPosition([lng ?? lon, lat])
}

/** A height may follow, which changes nothing. */
function readPosition(value: unknown): Position | undefined {
  const [longitude, latitude]: unknown[] = Array.isArray(value) ? value : []
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return undefined
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [longitude, latitude] : undefined
}

function readLine(value: unknown): readonly Position[] | undefined {
  const positions = whole(readList(value, readPosition))
  return positions && positions.length >= 2 ? positions : undefined
}

function readPolygon(value: unknown): readonly (readonly Position[])[] | undefined {
  const rings = whole(readList(value, readRing))
  return rings && rings.length > 0 ? rings : undefined
}

function readRing(value: unknown): readonly Position[] | undefined {
  const line = readLine(value)
  const [first, last] = [line?.[0], line?.at(-1)]
  return line && line.length >= 4 && String(first) === String(last) ? line : undefined
}

function readList<Part>(value: unknown, read: (part: unknown) => Part | undefined): Parts<Part> {
  return Array.isArray(value) ? value.map((part: unknown) => read(part)) : undefined
}

/** Nothing, if a part is missing. */
function whole<Part>(parts: Parts<Part>): readonly Part[] | undefined {
  const present = parts?.filter((part) => part !== undefined)
  return present?.length === parts?.length ? present : undefined
}
