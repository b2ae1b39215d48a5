import {expect, test} from 'vitest'

import {momentsToCome} from './moments-to-come.ts'

const NOON = '2023-01-03T12:00:00.000Z'
const embargo = {name: 'embargo', time: '2023-01-04T06:00:00+08:00'}
const release = (name: string, title: string | undefined, publishAt: string) => ({name, title, publishAt})

test('embargoes and releases are told soonest first, releases by their titles', () => {
  expect(
    momentsToCome(
      [embargo],
      [release('rLate', 'Late', '2023-01-03T23:00:00Z'), release('rSoon', undefined, '2023-01-03T12:00:01Z')],
      NOON,
    ),
  ).toEqual([
    {name: 'rSoon', title: 'rSoon', time: '2023-01-03T12:00:01Z'},
    embargo,
    {name: 'rLate', title: 'Late', time: '2023-01-03T23:00:00Z'},
  ])
})

test('what has come, and what is no time, is left out', () => {
  expect(
    momentsToCome(
      [
        {name: 'embargo', time: NOON},
        {name: 'embargo', time: 'soon'},
      ],
      [],
      NOON,
    ),
  ).toEqual([])
})
