import {expect, test} from 'vitest'

import {fromLocalTime, toLocalTime} from './local-time.ts'

test.each(['2023-01-03T12:00:00.000Z', '2023-07-03T23:59:00.000Z', '2024-02-29T00:00:00.000Z'])(
  '%s is the same instant after it was an input’s value',
  (instant) => {
    expect(fromLocalTime(toLocalTime(instant))).toBe(instant)
  },
)

test('seconds are left out', () => {
  expect(fromLocalTime(toLocalTime('2023-01-03T12:00:59.999Z'))).toBe('2023-01-03T12:00:00.000Z')
})

test.each(['', '2023-01-03', '2023-13-03T12:00', 'now', '2023-01-03T12:00Z'])('“%s” is no time', (value) => {
  expect(fromLocalTime(value)).toBeUndefined()
})
