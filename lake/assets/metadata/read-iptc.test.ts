import fc from 'fast-check'
import {expect, test} from 'vitest'

import {declaresUtf8, type IptcEntry, iptcRecords, photoshopBlock} from './iptc-block.fixture.ts'
import {readIptc} from './read-iptc.ts'

const story: readonly IptcEntry[] = [
  [2, 0, Buffer.from([0, 4])],
  [2, 80, 'Åse Ødegård'],
  [2, 25, 'storm'],
  [2, 25, 'coast'],
  [2, 110, 'Agency'],
  [2, 116, '© Agency 2026'],
  [2, 120, 'Waves\nbreak  '],
  [2, 10, '5'],
]
const fields = {
  Byline: ['Åse Ødegård'],
  Keywords: ['storm', 'coast'],
  Credit: 'Agency',
  CopyrightNotice: '© Agency 2026',
  CaptionAbstract: 'Waves\nbreak',
  Urgency: '5',
}

test.each([
  ['declared as UTF-8, within resources of Photoshop', photoshopBlock(iptcRecords([declaresUtf8, ...story]))],
  ['not declared', photoshopBlock(iptcRecords(story))],
  ['alone', iptcRecords(story)],
])('reads what is %s', (_name, block) => {
  expect(readIptc(block)).toEqual(fields)
})

test('reads what Windows used to write', () => {
  const block = iptcRecords([
    [2, 80, Buffer.from('Ødegård', 'latin1')],
    [2, 110, 'Agency'],
  ])
  expect(readIptc(block)).toEqual({Byline: ['Ødegård'], Credit: 'Agency'})
})

test('keeps the first of what may be there once, all of what may be there often, and no noise', () => {
  const block = iptcRecords([
    [2, 105, 'First'],
    [2, 105, 'Second'],
    [2, 118, 'only one'],
    [2, 40, '\0\u0001 \u0007'],
    [2, 199, 'unknown'],
    [3, 80, 'of another record'],
    [2, 103, 'A\0B\0'],
  ])
  expect(readIptc(block)).toEqual({
    Headline: 'First',
    Contact: ['only one'],
    OriginalTransmissionReference: 'AB',
  })
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['resources without IPTC', Buffer.from('Photoshop 3.0\x008BIM')],
  ['a size beyond the end', Buffer.from([0x1c, 2, 80, 0, 99, 65])],
  ['an extended size', Buffer.from([0x1c, 2, 80, 0x80, 4, 0, 0, 0, 1, 65])],
])('finds nothing in %s', (_name, block) => {
  expect(readIptc(block)).toEqual({})
})

test('survives anything', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({maxLength: 300}),
      fc.constantFrom('', 'Photoshop 3.0\0', '\x1c\x02'),
      (bytes, start) => {
        const read = readIptc(Buffer.concat([Buffer.from(start, 'latin1'), bytes]))
        expect(Object.values(read).every((value) => value.length > 0)).toBe(true)
      },
    ),
  )
})
