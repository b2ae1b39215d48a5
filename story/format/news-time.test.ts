import {expect, test} from 'vitest'

import {daysBefore, newsDay, newsTime} from './news-time.ts'

test.each([
  [
    '2022-12-30T11:19:00.000Z',
    'Asia/Singapore',
    '2022-12-30T19:19:00+08:00',
    '30 Dec 2022, 7.19pm SGT',
    '30 Dec 2022',
  ],
  [
    '2022-12-30T16:00:00Z',
    'Asia/Singapore',
    '2022-12-31T00:00:00+08:00',
    '31 Dec 2022, 12.00am SGT',
    '31 Dec 2022',
  ],
  [
    '2024-07-01T11:05:09Z',
    'Europe/London',
    '2024-07-01T12:05:09+01:00',
    '1 Jul 2024, 12.05pm BST',
    '1 Jul 2024',
  ],
  [
    '2024-01-01T08:00:00+08:00',
    'America/New_York',
    '2023-12-31T19:00:00-05:00',
    '31 Dec 2023, 7.00pm EST',
    '31 Dec 2023',
  ],
  [
    '2024-01-01T00:00:00Z',
    'Asia/Kathmandu',
    '2024-01-01T05:45:00+05:45',
    '1 Jan 2024, 5.45am GMT+5:45',
    '1 Jan 2024',
  ],
  [
    '2024-01-01T00:00:00Z',
    'America/St_Johns',
    '2023-12-31T20:30:00-03:30',
    '31 Dec 2023, 8.30pm GMT−3:30',
    '31 Dec 2023',
  ],
  [
    '2024-01-01T00:00:00Z',
    'Mars/Olympus',
    '2024-01-01T00:00:00+00:00',
    '1 Jan 2024, 12.00am UTC',
    '1 Jan 2024',
  ],
])('%s in %s', (instant, zone, iso, text, day) => {
  expect(newsTime(instant, zone)).toEqual({iso, text, day})
})

test.each([
  undefined,
  null,
  7,
  {},
  '',
  'yesterday',
  '2022-12-30',
  '2022-13-30T11:19:00Z',
  '0000-01-01T00:00:00Z',
  '+12022-01-01T00:00:00Z',
])('No time is read from %j', (value) => {
  expect(newsTime(value, 'Asia/Singapore')).toBeUndefined()
})

test('Days in house style, and none that the calendar lacks', () => {
  expect(['2022-02-04', '2024-02-29', '2023-02-29', '2022-2-4', null].map(newsDay)).toEqual([
    '4 Feb 2022',
    '29 Feb 2024',
    undefined,
    undefined,
    undefined,
  ])
})

test('Whole days between a day and a moment', () => {
  expect(daysBefore('2022-02-04', '2022-12-30T11:19:00Z')).toBe(329)
  expect(daysBefore('2022-12-30', '2022-12-30T11:19:00Z')).toBe(0)
  expect(daysBefore('2022-02-04', null)).toBeUndefined()
  expect(daysBefore('never', '2022-12-30T11:19:00Z')).toBeUndefined()
})
