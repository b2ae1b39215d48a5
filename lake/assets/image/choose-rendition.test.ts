import {expect, test} from 'vitest'

import {chooseRendition} from './choose-rendition.ts'
import {readImageParameters} from './image-parameters.ts'

const chromium = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8'

test.each([
  ['jpg', '', chromium, undefined],
  ['jpg', 'fit=max&dpr=2&crop=top', chromium, undefined],
  ['tif', 'cs=srgb', '', undefined],
  ['jpg', 'auto=format', chromium, 'webp'],
  ['jpg', 'auto=format', 'image/webp;q=0, image/png', undefined],
  ['jpg', 'auto=format', 'image/avif', 'avif'],
  ['jpg', 'auto=format', '*/*', undefined],
  ['avif', 'auto=format', chromium, undefined],
  ['avif', 'auto=format', 'image/webp', 'webp'],
  ['webp', 'auto=format', chromium, undefined],
  ['gif', 'auto=format', chromium, 'webp'],
  ['gif', 'frame=1', '', 'gif'],
  ['jpg', 'fm=jpg', '', 'jpg'],
  ['jpg', 'fm=png&auto=format', chromium, 'png'],
  ['jpg', 'w=10', chromium, 'jpg'],
  ['png', 'w=10&auto=format', 'text/html', 'png'],
  ['tif', 'w=10', '', 'png'],
  ['svg', 'w=10&auto=format', chromium, undefined],
  ['svg', 'fm=png', '', 'png'],
])('of a %s, %s for %s is %s', (extension, query, accept, format) => {
  expect(choose(query, extension, accept)?.format).toBe(format)
})

test('what gives the same image has the same key', () => {
  const same = ['w=20&q=75', 'q=75&w=20', 'dpr=2&w=10&q=75', 'w=20&q=75&auto=format', 'w=20&q=75&max-w=3']
  expect(new Set(same.map((query) => choose(query, 'jpg', '')?.key))).toEqual(new Set([expect.any(String)]))
})

test('what gives another image has another key', () => {
  const different = ['w=20', 'h=20', 'w=20&fm=png', 'w=20&fm=pjpg', 'w=20&fit=crop', 'w=20&bg=fff', 'or=90']
  expect(new Set(different.map((query) => choose(query, 'jpg', '')?.key)).size).toBe(different.length)
})

function choose(query: string, extension: string, accept: string) {
  return chooseRendition(readImageParameters(new URLSearchParams(query)), extension, accept)
}
