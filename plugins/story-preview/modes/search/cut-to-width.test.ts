import {expect, test} from 'vitest'

import {cutToLength, cutToWidth} from './cut-to-width.ts'

const tenEach = (text: string) => 10 * [...text].length

test.each([
  ['Rain falls', 100, 'Rain falls'],
  ['Rain falls', 99, 'Rain ...'],
  ['Rain falls on Oslo', 140, 'Rain falls ...'],
  ['Rainfall', 70, 'Rai ...'],
  ['雨雨雨雨雨雨', 60, '雨雨雨雨雨雨'],
  ['雨雨雨雨雨雨', 59, '雨 ...'],
  ['Rain', 0, 'R ...'],
  ['', 0, ''],
])('“%s” in %d pixels is “%s”', (text, width, shown) => {
  expect(cutToWidth(text, width, tenEach)).toBe(shown)
})

test('a description is cut by its characters', () => {
  expect(cutToLength('It rains in Oslo.', 17)).toBe('It rains in Oslo.')
  expect(cutToLength('It rains in Oslo.', 16)).toBe('It rains in ...')
})
