import fc from 'fast-check'
import {expect, test} from 'vitest'

import {readExif} from './read-exif.ts'

const nothing = {image: {}, exif: {}, location: undefined}

test.each([
  ['nothing', []],
  ['a header and no more', [0x45, 0x78, 0x69, 0x66, 0, 0]],
  ['no byte order', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['a directory beyond the end', [0x49, 0x49, 42, 0, 0xff, 0xff, 0xff, 0xff]],
  ['more entries than there are', [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0xff, 0xff]],
  [
    'text beyond the end',
    [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x0f, 0, 2, 0, 0, 0, 99, 0xff, 0xff, 0xff, 0],
  ],
])('finds nothing in %s', (_name, bytes) => {
  expect(readExif(Uint8Array.from(bytes))).toEqual(nothing)
})

test('reads text that stands in the entry itself', () => {
  const make = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x0f, 0, 2, 0, 0, 0, 4, 65, 66, 67, 0]
  expect(readExif(Uint8Array.from(make))).toEqual({...nothing, image: {Make: 'ABC'}})
})

test('survives anything', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 400}), fc.boolean(), (bytes, littleEndian) => {
      const block = Uint8Array.from([...(littleEndian ? [0x49, 0x49] : [0x4d, 0x4d]), ...bytes])
      expect(Object.keys(readExif(block))).toEqual(['image', 'exif', 'location'])
    }),
  )
})
