import sharp from 'sharp'
import {describe, expect, test} from 'vitest'

import {drawStandIn, standInSvg} from './draw-stand-in.ts'
import {setText} from './letters.ts'
import {loadStandIn} from './stand-in-picture.ts'

/** Rounding of anti-aliased edges differs between processors by a step or two of 255. */
const ROUNDING = 2

describe('the stand-in picture', () => {
  test('has an id that never changes', async () => {
    const {assetId, filename, contentType, bytes} = await loadStandIn()
    expect({assetId, filename, contentType, size: bytes.length}).toEqual({
      assetId: 'image-8b6c3578d7c5233fd22c00cb88bfd3abe554e80c-1600x900-png',
      filename: 'stand-in.png',
      contentType: 'image/png',
      size: 33110,
    })
  })

  test('is what the drawing draws', async () => {
    const kept = await pixelsOf((await loadStandIn()).bytes)
    const drawn = await pixelsOf(await drawStandIn())
    expect(drawn.info).toEqual(kept.info)
    const furthest = drawn.data.reduce(
      (most, value, index) => Math.max(most, Math.abs(value - (kept.data[index] ?? -255))),
      0,
    )
    expect(furthest).toBeLessThanOrEqual(ROUNDING)
  })

  test('uses no font', () => {
    expect(standInSvg()).not.toMatch(/<text|font/)
  })
})

test('letters stand beside each other, with space between', () => {
  expect(setText('in-')).toEqual({
    letters: [
      {path: expect.stringMatching(/^M0 0V-100/), x: 0},
      {path: expect.stringMatching(/^M0 0V-100/), x: 42},
      {path: 'M0-50H46', x: 168},
    ],
    width: 214,
  })
})

test('a letter that is not drawn is refused', () => {
  expect(() => setText('Z')).toThrow('The letter “Z” is not drawn in letters.ts')
})

async function pixelsOf(image: Uint8Array) {
  const {data, info} = await sharp(image).raw().toBuffer({resolveWithObject: true})
  return {data, info: {width: info.width, height: info.height, channels: info.channels}}
}
