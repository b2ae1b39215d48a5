import {expect, test} from 'vitest'

import {scaleFor, scaleToFit} from './fit.ts'

test.each([
  [375, 600, 1],
  [1280, 640, 0.5],
  [768, 768, 1],
  [375, 0, 1],
])('a page of %i in %i pixels is scaled by %f', (width, available, scale) => {
  expect(scaleToFit(width, available)).toBe(scale)
})

test('a page is shrunk to the pane only when it is to fit', () => {
  expect(scaleFor('fit', 1280, 640)).toBe(0.5)
  expect(scaleFor('actual', 1280, 640)).toBe(1)
})
