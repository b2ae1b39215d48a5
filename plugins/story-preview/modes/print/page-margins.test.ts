import {expect, test} from 'vitest'

import {pageMargins} from './page-margins.ts'

const silent = {marginTop: '', marginRight: '', marginBottom: '', marginLeft: ''}

test('without a rule the margins are the browser’s', () => {
  expect(pageMargins([])).toEqual({top: 38.4, right: 38.4, bottom: 38.4, left: 38.4})
})

test.each([
  ['1in', 96],
  ['2.54cm', 96],
  ['25.4mm', 96],
  ['72pt', 96],
  ['6pc', 96],
  ['96px', 96],
  ['0', 0],
  ['0px', 0],
  ['.5in', 48],
])('a margin of %s is %d pixels', (length, pixels) => {
  expect(pageMargins([{...silent, marginTop: length}]).top).toBeCloseTo(pixels)
})

test.each(['10%', 'auto', '-1cm', 'calc(1cm + 2mm)', '1em', ''])(
  'a margin of “%s” is the browser’s',
  (length) => {
    expect(pageMargins([{...silent, marginLeft: length}]).left).toBe(38.4)
  },
)

test('the last rule that names a side wins', () => {
  const rules = [
    {...silent, marginTop: '1cm', marginLeft: '1in'},
    {...silent, marginTop: '2in'},
  ]
  expect(pageMargins(rules)).toEqual({top: 192, right: 38.4, bottom: 38.4, left: 96})
})
