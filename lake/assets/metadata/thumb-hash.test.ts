import {describe, expect, test} from 'vitest'

import {encodeThumbHash} from './thumb-hash.ts'

type Color = readonly [number, number, number, number]

describe('what a hash shows is the picture, blurred', () => {
  test.each([
    ['a landscape', 60, 40, (x: number, y: number) => [255 * x, 255 * y, 128, 255] as const],
    ['a portrait', 30, 80, (x: number) => [255 - 255 * x, 90, 60 + 100 * x, 255] as const],
    ['a square that fades out', 50, 50, (x: number, y: number) => [200, 40 + 100 * y, 20, 255 * x] as const],
  ])('%s', (_name, width, height, color: (x: number, y: number) => Color) => {
    const hash = Buffer.from(encodeThumbHash(paint(width, height, color)), 'base64')
    const shown = decode(hash)
    let difference = 0
    for (const [index, [x, y]] of shown.places.entries()) {
      const wanted = color(x, y)
      const seen = shown.colors[index] ?? [0, 0, 0, 0]
      // Where nothing is to be seen, the colour is of no importance.
      const visible = wanted[3] / 255
      const off = [0, 1, 2].map(
        (channel) => Math.abs((wanted[channel] ?? 0) - (seen[channel] ?? 0)) * visible,
      )
      difference += Math.max(...off, Math.abs(wanted[3] - seen[3]))
    }
    expect(difference / shown.places.length).toBeLessThan(24)
    expect(shown.ratio).toBeCloseTo(width / height, 0)
  })
})

test('is short, the same each time, and shorter without transparency', () => {
  const red = paint(10, 10, () => [255, 0, 0, 255])
  const lengths = [red, paint(10, 10, (x) => [255, 0, 0, x > 0.5 ? 255 : 0])].map(
    (picture) => Buffer.from(encodeThumbHash(picture), 'base64').length,
  )
  expect([encodeThumbHash(red) === encodeThumbHash(red), lengths]).toEqual([true, [24, 25]])
})

test.each([
  [8, 8],
  [100, 8],
  [8, 100],
])('takes a picture of %i × %i', (width, height) => {
  expect(
    decode(Buffer.from(encodeThumbHash(paint(width, height, () => [0, 0, 255, 255])), 'base64')).colors[0],
  ).toEqual([expect.closeTo(0, -1.4), expect.closeTo(0, -1.4), expect.closeTo(255, -1.4), 255])
})

test('takes what is not to be seen at all', () => {
  const hash = Buffer.from(encodeThumbHash(paint(20, 10, () => [255, 0, 0, 0])), 'base64')
  expect(decode(hash).colors.every(([, , , alpha]) => alpha === 0)).toBe(true)
})

function paint(width: number, height: number, color: (x: number, y: number) => Color) {
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      pixels.set(color((x + 0.5) / width, (y + 0.5) / height), (y * width + x) * 4)
    }
  }
  return {width, height, pixels}
}

/** Reads a hash by its format, at the points of a grid of eight by eight. */
function decode(hash: Buffer) {
  const head = hash.readUIntLE(0, 3)
  const shape = hash.readUInt16LE(3)
  const hasAlpha = head >> 23 === 1
  const isLandscape = shape >> 15 === 1
  const most = hasAlpha ? 5 : 7
  const [across, down] = isLandscape ? [most, shape & 7] : [shape & 7, most]
  let nibble = (hasAlpha ? 6 : 5) * 2
  const spectrum = (u: number, v: number, constant: number, scale: number) => {
    const terms: {u: number; v: number; amplitude: number}[] = []
    for (let y = 0; y < v; y++) {
      for (let x = y === 0 ? 1 : 0; x * v < u * (v - y); x++) {
        const byte = hash[nibble >> 1] ?? 0
        const value = nibble % 2 === 0 ? byte & 15 : byte >> 4
        terms.push({u: x, v: y, amplitude: (value / 7.5 - 1) * scale})
        nibble += 1
      }
    }
    return (x: number, y: number) =>
      terms.reduce(
        (sum, term) =>
          sum +
          2 * term.amplitude * Math.cos(Math.PI * term.u * x) * Math.cos(Math.PI * term.v * y) * weight(term),
        constant,
      )
  }
  const brightness = spectrum(
    Math.max(3, across),
    Math.max(3, down),
    (head & 63) / 63,
    ((head >> 18) & 31) / 31,
  )
  const yellow = spectrum(3, 3, ((head >> 6) & 63) / 31.5 - 1, ((shape >> 3) & 63) / 63)
  const red = spectrum(3, 3, ((head >> 12) & 63) / 31.5 - 1, ((shape >> 9) & 63) / 63)
  const opacity = hash[5] ?? 0
  const alpha = hasAlpha ? spectrum(5, 5, (opacity & 15) / 15, (opacity >> 4) / 15) : () => 1

  const places = Array.from(
    {length: 64},
    (_, index) => [(0.5 + (index % 8)) / 8, (0.5 + (index >> 3)) / 8] as const,
  )
  const colors = places.map(([x, y]) => {
    const [l, p, q] = [brightness(x, y), yellow(x, y), red(x, y)]
    const b = l - (2 / 3) * p
    const r = (3 * l - b + q) / 2
    return [r, r - q, b, alpha(x, y)].map((value) => Math.round(Math.max(0, Math.min(1, value)) * 255)) as [
      number,
      number,
      number,
      number,
    ]
  })
  return {places, colors, ratio: across / down}
}

/** A cosine in both directions counts twice. */
function weight({u, v}: {u: number; v: number}): number {
  return u > 0 && v > 0 ? 2 : 1
}
