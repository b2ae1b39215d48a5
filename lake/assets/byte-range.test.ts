import {expect, test} from 'vitest'

import {readByteRange} from './byte-range.ts'

test.each([
  ['bytes=0-4', {first: 0, last: 4}],
  ['bytes=4-', {first: 4, last: 9}],
  ['bytes=-3', {first: 7, last: 9}],
  ['bytes=-30', {first: 0, last: 9}],
  ['bytes=8-99', {first: 8, last: 9}],
  ['bytes=9-9', {first: 9, last: 9}],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  [undefined, undefined],
  ['bytes=-', undefined],
  ['bytes=4-2', undefined],
  ['bytes=0-1,3-4', undefined],
  ['lines=0-1', undefined],
])('%s of ten bytes is %j', (header, range) => {
  expect(readByteRange(header, 10)).toEqual(range)
})
