import {describe, expect, test} from 'vitest'

import {embargoEnd, holdsAt, readEmbargo} from './embargo.ts'

const END = '2023-01-03T06:00:00Z'

describe('an embargo', () => {
  test.each([
    [undefined, undefined],
    [null, undefined],
    ['2023-01-03', undefined],
    [{}, undefined],
    [{_type: 'embargo', terms: 'Ask Ada.'}, undefined],
    [{kind: 'none', until: END}, undefined],
    [
      {kind: 'until', until: END, timeZone: 'Europe/London'},
      {until: END, timeZone: 'Europe/London'},
    ],
    [{until: END}, {until: END, timeZone: undefined}],
    [{kind: 'open'}, {until: undefined, timeZone: undefined}],
    [
      {kind: 'open', until: END},
      {until: undefined, timeZone: undefined},
    ],
    [{kind: 'until'}, {until: undefined, timeZone: undefined}],
    [
      {kind: 'until', until: 'Tuesday'},
      {until: undefined, timeZone: undefined},
    ],
    [
      {kind: 'until', until: '2023-99-03T06:00:00Z'},
      {until: undefined, timeZone: undefined},
    ],
    [
      {kind: 'hold', until: END, timeZone: ''},
      {until: END, timeZone: undefined},
    ],
  ])('%j', (value, embargo) => {
    expect(readEmbargo(value)).toEqual(embargo)
  })

  test.each([
    ['one second before', '2023-01-03T05:59:59Z', true],
    ['at its end', END, false],
    ['one second after', '2023-01-03T06:00:01Z', false],
  ])('%s', (_when, moment, holds) => {
    expect(holdsAt(readEmbargo({kind: 'until', until: END}), new Date(moment))).toBe(holds)
  })

  test('without an end is still an embargo', () => {
    expect(holdsAt(readEmbargo({kind: 'open'}), new Date('2999-01-01T00:00:00Z'))).toBe(true)
    expect(holdsAt(undefined, new Date(END))).toBe(false)
  })

  test.each([
    [{until: END, timeZone: 'Europe/London'}, '3 Jan 2023, 6.00am GMT (3 Jan 2023, 2.00pm SGT)'],
    [{until: END, timeZone: undefined}, '3 Jan 2023, 2.00pm SGT'],
    [{until: END, timeZone: 'Asia/Singapore'}, '3 Jan 2023, 2.00pm SGT'],
    [{until: undefined, timeZone: 'Europe/London'}, undefined],
  ])('%j ends', (embargo, words) => {
    expect(embargoEnd(embargo, 'Asia/Singapore')).toBe(words)
  })
})
