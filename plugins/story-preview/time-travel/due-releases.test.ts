import {expect, test} from 'vitest'

import {dueReleases} from './due-releases.ts'

const monday = {name: 'rMonday', title: 'Monday', publishAt: '2023-01-02T06:00:00Z'}
const tuesday = {name: 'rTuesday', title: undefined, publishAt: '2023-01-03T06:00:00+08:00'}
const never = {name: 'rNever', title: 'Never', publishAt: 'some day'}
const releases = [monday, never, tuesday]

test.each([
  [undefined, []],
  ['2023-01-02T05:59:59.000Z', []],
  ['2023-01-02T06:00:00.000Z', [monday]],
  ['2023-01-02T21:59:59.000Z', [monday]],
  ['2023-01-02T22:00:00.000Z', [tuesday, monday]],
])('as at %s these are out, the last one first: %j', (asAt, due) => {
  expect(dueReleases(releases, asAt)).toEqual(due)
})
