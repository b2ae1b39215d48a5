import {expect, test} from 'vitest'

import {countSheets, DEFAULT_MARGINS, gapBetweenTexts, pageBoxes, stackHeight} from './paper.ts'

const letter = pageBoxes('letter', DEFAULT_MARGINS)

test('a sheet is printed on between its margins', () => {
  expect(letter.contentWidth).toBeCloseTo(816 - 76.8)
  expect(letter.contentHeight).toBeCloseTo(1056 - 76.8)
  expect(pageBoxes('a4', {top: 0, right: 0, bottom: 0, left: 0}).contentWidth).toBeCloseTo(793.7, 1)
})

test('margins wider than the sheet leave a sliver', () => {
  const {contentWidth, contentHeight} = pageBoxes('a4', {top: 900, right: 900, bottom: 900, left: 900})
  expect([contentWidth, contentHeight]).toEqual([1, 1])
})

test.each([1, 2, 7])('a text that fills %d sheets takes as many', (sheets) => {
  const height = sheets * letter.contentHeight + (sheets - 1) * gapBetweenTexts(letter)
  expect(countSheets(letter, height)).toBe(sheets)
  expect(countSheets(letter, height - 0.5)).toBe(sheets)
})

test('half a sheet more is a sheet more', () => {
  const height = 2 * letter.contentHeight + gapBetweenTexts(letter)
  expect(countSheets(letter, height + gapBetweenTexts(letter) + letter.contentHeight / 2)).toBe(3)
  expect(countSheets(letter, 0)).toBe(1)
})

test('sheets are stacked with gaps between them', () => {
  expect(stackHeight(letter, 1)).toBe(1056)
  expect(stackHeight(letter, 3)).toBe(3 * 1056 + 2 * 24)
})
