import {expect, test} from 'vitest'

import {scaleToFit} from './viewports.ts'

test.each([
  [375, 600, 1],
  [1280, 640, 0.5],
  [768, 768, 1],
  [375, 0, 1],
])('a page of %i in %i pixels is scaled by %f', (width, available, scale) => {
  expect(scaleToFit(width, available)).toBe(scale)
})
