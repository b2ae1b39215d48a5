import {type Position, readGeometry, singlePoint} from './geometry.ts'
import {contains, intersects} from './planar.ts'

/** Of a sphere as large as the earth. */
const RADIUS_IN_METRES = 6_371_008.8

/** The functions of GROQ's geography extension, by their names in the `geo` namespace. `null` is for what is no geographic value. */
export const geoFunctions: ReadonlyMap<string, (first: unknown, second: unknown) => unknown> = new Map([
  ['latLng', latLng],
  ['distance', distance],
  ['contains', comparing(contains)],
  ['intersects', comparing(intersects)],
])

/** A GeoJSON point. */
function latLng(lat: unknown, lng: unknown): unknown {
  const [point] = readGeometry({lat, lng})?.points ?? []
  return point ? {type: 'Point', coordinates: point} : null
}

/** In metres along the surface, by the haversine formula; between points only. */
function distance(first: unknown, second: unknown): number | null {
  const [from, to] = [readGeometry(first), readGeometry(second)].map(
    (geometry) => geometry && singlePoint(geometry),
  )
  return from && to ? haversine(from, to) : null
}

function haversine(from: Position, to: Position): number {
  const [latitude, otherLatitude] = [radians(from[1]), radians(to[1])]
  const longitudes = radians(to[0] - from[0])
  const share =
    Math.sin((otherLatitude - latitude) / 2) ** 2 +
    Math.cos(latitude) * Math.cos(otherLatitude) * Math.sin(longitudes / 2) ** 2
  return 2 * RADIUS_IN_METRES * Math.asin(Math.min(1, Math.sqrt(share)))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

function comparing(compare: typeof contains): (first: unknown, second: unknown) => boolean | null {
  return (first, second) => {
    const [a, b] = [readGeometry(first), readGeometry(second)]
    return a && b ? compare(a, b) : null
  }
}
