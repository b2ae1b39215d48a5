import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {clockTimeAt, momentOf} from './zoned-time.ts'

describe('a time of the clock in a zone', () => {
  test.each([
    ['2023-01-03T14:00', 'Asia/Singapore', {type: 'moment', instant: new Date('2023-01-03T06:00:00Z')}],
    ['2023-07-03T14:00', 'Europe/London', {type: 'moment', instant: new Date('2023-07-03T13:00:00Z')}],
    ['2023-01-03T00:15', 'Asia/Kathmandu', {type: 'moment', instant: new Date('2023-01-02T18:30:00Z')}],
    ['2023-01-03T23:30', 'Pacific/Kiritimati', {type: 'moment', instant: new Date('2023-01-03T09:30:00Z')}],
    ['2023-03-26T01:30', 'Europe/London', {type: 'never'}],
    ['2023-10-29T01:30', 'Europe/London', {type: 'twice', instant: new Date('2023-10-29T00:30:00Z')}],
    ['2011-12-30T12:00', 'Pacific/Apia', {type: 'never'}],
    ['2023-02-31T12:00', 'UTC', {type: 'unreadable'}],
    ['2023-01-03 14:00', 'UTC', {type: 'unreadable'}],
    ['', 'UTC', {type: 'unreadable'}],
  ])('%s in %s', (clockTime, zone, moment) => {
    expect(momentOf(clockTime, zone)).toEqual(moment)
  })

  test('is found again from the moment it stands for', () => {
    const zones = fc.constantFrom(
      'Asia/Singapore',
      'Europe/London',
      'America/St_Johns',
      'UTC',
      'Pacific/Apia',
    )
    const minutes = fc.integer({min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2050, 0) / 60_000})
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const clockTime = clockTimeAt(new Date(minute * 60_000), zone)
        const found = momentOf(clockTime, zone)
        const instant = 'instant' in found ? found.instant.getTime() : Number.NaN
        // The second of two comes an hour or half an hour later.
        expect(found.type === 'twice' ? instant <= minute * 60_000 : instant === minute * 60_000).toBe(true)
      }),
    )
  })

  test('needs a zone that exists', () => {
    expect(() => momentOf('2023-01-03T14:00', 'Singapore Time')).toThrow(RangeError)
  })
})
