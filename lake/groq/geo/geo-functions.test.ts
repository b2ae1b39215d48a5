import {describe, expect, test} from 'vitest'

import {geoFunctions} from './geo-functions.ts'

const call = (name: string, first: unknown, second: unknown) => geoFunctions.get(name)?.(first, second)

const point = (x: number, y: number) => ({type: 'Point', coordinates: [x, y]})
const line = (...coordinates: number[][]) => ({type: 'LineString', coordinates})
/** A square around the middle, as far as `size` from it. */
const ring = (size: number, [x, y]: [number, number] = [0, 0]) => [
  [x - size, y - size],
  [x + size, y - size],
  [x + size, y + size],
  [x - size, y + size],
  [x - size, y - size],
]
const polygon = (...coordinates: number[][][]) => ({type: 'Polygon', coordinates})
const square = polygon(ring(4))
const frame = polygon(ring(4), ring(2))
const twoSquares = {type: 'MultiPolygon', coordinates: [[ring(1)], [ring(1, [3, 0])]]}
/** As a child draws a U. */
const horseshoe = polygon([
  [0, 0],
  [6, 0],
  [6, 6],
  [4, 6],
  [4, 2],
  [2, 2],
  [2, 6],
  [0, 6],
  [0, 0],
])

describe('distance', () => {
  test.each([
    ['Oslo and London', {lat: 59.9139, lng: 10.7522}, {lat: 51.5074, lon: -0.1278}, 1154],
    ['both sides of the date line', {lat: 0, lng: 179.5}, point(-179.5, 0), 111],
    ['the poles', {lat: 90, lng: 0}, {lat: -90, lng: 77}, 20_015],
    ['a point and itself', point(5, 5), {_type: 'geopoint', lat: 5, lng: 5, alt: 100}, 0],
  ])('between %s', (_name, first, second, kilometres) => {
    expect(Math.round(Number(call('distance', first, second)) / 1000)).toBe(kilometres)
  })

  test.each([
    [square, point(0, 0)],
    [{lat: 1, lng: 1, lon: 1}, point(0, 0)],
    [{lat: 91, lng: 1}, point(0, 0)],
    [{lat: '1', lng: 1}, point(0, 0)],
    [null, point(0, 0)],
    [{type: 'Feature', geometry: point(0, 0)}, point(0, 0)],
    [[point(0, 0)], point(0, 0)],
  ])('is unknown for %j', (first, second) => {
    expect([call('distance', first, second), call('distance', second, first)]).toEqual([null, null])
  })
})

test.each([
  [60, 10, point(10, 60)],
  [-91, 10, null],
  ['60', 10, null],
  [60, undefined, null],
])('latLng(%j, %j) is %j', (lat, lng, expected) => {
  expect(call('latLng', lat, lng)).toEqual(expected)
})

describe('contains', () => {
  test.each([
    ['a square a point', square, point(1, 1), true],
    ['a square a point on its edge', square, point(4, 1), true],
    ['a square its corner', square, {lat: 4, lng: 4}, true],
    ['a square a point outside', square, point(5, 1), false],
    ['a frame a point in its hole', frame, point(1, 1), false],
    ['a frame a point on the edge of its hole', frame, point(2, 1), true],
    ['a square a smaller one', square, polygon(ring(3)), true],
    ['a square itself', square, square, true],
    ['a square a larger one', square, polygon(ring(5)), false],
    ['a square one that sticks out', square, polygon(ring(2, [3, 0])), false],
    ['a frame what fills its hole', frame, polygon(ring(2)), false],
    ['a frame what covers its hole', frame, polygon(ring(3)), false],
    ['a frame a frame within', frame, polygon(ring(3.5), ring(2.5)), true],
    ['a frame itself', frame, frame, true],
    ['a horseshoe a line across its gap', horseshoe, line([1, 5], [5, 5]), false],
    ['a horseshoe a line along it', horseshoe, line([1, 5], [1, 1], [5, 1], [5, 5]), true],
    ['a horseshoe a line along its edges', horseshoe, line([2, 6], [2, 2], [4, 2], [4, 6]), true],
    ['a square a line across all of it', square, line([-4, 0], [4, 0]), true],
    ['two squares what lies in one of them', twoSquares, polygon(ring(0.5, [3, 0])), true],
    ['two squares what lies in both', twoSquares, line([0, 0], [3, 0]), false],
    [
      'two squares a point in each',
      twoSquares,
      {
        type: 'MultiPoint',
        coordinates: [
          [0, 0],
          [3, 0],
        ],
      },
      true,
    ],
    ['a line a point on it', line([0, 0], [4, 4]), point(1, 1), true],
    ['a line a point beside it', line([0, 0], [4, 4]), point(1, 1.1), false],
    ['a line a part of it, with a corner', line([0, 0], [4, 0], [4, 4]), line([2, 0], [4, 0], [4, 2]), true],
    ['a line one that goes on', line([0, 0], [4, 0]), line([2, 0], [5, 0]), false],
    ['a point itself', point(1, 1), {lat: 1, lng: 1}, true],
    ['a point a square', point(1, 1), square, false],
    [
      'a collection what one of it contains',
      {type: 'GeometryCollection', geometries: [point(9, 9), square]},
      line([0, 0], [1, 1]),
      true,
    ],
  ])('%s', (_name, first, second, expected) => {
    expect(call('contains', first, second)).toBe(expected)
  })
})

describe('intersects', () => {
  test.each([
    ['a line and a square that it crosses', line([-9, 0], [9, 0]), square, true],
    ['a line and a square that it touches', line([-9, 4], [9, 4]), square, true],
    ['a line and a square that it misses', line([-9, 5], [9, 5]), square, false],
    ['a line within a hole and the frame', line([-1, 0], [1, 0]), frame, false],
    ['a square and one within', square, polygon(ring(1)), true],
    ['squares side by side', square, polygon(ring(1, [5, 0])), true],
    ['squares apart', square, polygon(ring(1, [6, 0])), false],
    ['a cross', line([0, -1], [0, 1]), line([-1, 0], [1, 0]), true],
    ['lines that would cross if they went on', line([0, 1], [0, 2]), line([-1, 0], [1, 0]), false],
    ['lines beside each other', line([0, 0], [4, 0]), line([0, 1], [4, 1]), false],
    ['lines along each other', line([0, 0], [4, 0]), line([2, 0], [6, 0]), true],
    [
      'bars that cross without a corner within',
      polygon([
        [-9, -1],
        [9, -1],
        [9, 1],
        [-9, 1],
        [-9, -1],
      ]),
      polygon([
        [-1, -9],
        [1, -9],
        [1, 9],
        [-1, 9],
        [-1, -9],
      ]),
      true,
    ],
    ['a point and a line through it', {lat: 1, lng: 1}, line([0, 0], [2, 2]), true],
    ['two points', point(1, 1), point(1, 2), false],
  ])('%s', (_name, first, second, expected) => {
    expect([call('intersects', first, second), call('intersects', second, first)]).toEqual([
      expected,
      expected,
    ])
  })
})

test.each([
  {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
    ],
  },
  {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
    ],
  },
  {type: 'Polygon', coordinates: []},
  {type: 'LineString', coordinates: [[0, 0]]},
  {
    type: 'MultiPoint',
    coordinates: [
      [0, 0],
      [200, 0],
    ],
  },
  {type: 'Point', coordinates: 'here'},
  {type: 'GeometryCollection', geometries: [{type: 'Circle'}]},
  {title: 'Oslo'},
])('%j is no geographic value', (value) => {
  expect([call('contains', value, square), call('intersects', square, value)]).toEqual([null, null])
})
