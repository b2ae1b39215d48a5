import {expect, test} from 'vitest'

import {queryAsAt} from './query-as-at.ts'

const NOON = '2023-01-03T12:00:00.000Z'

test('without a time the query asks for now', () => {
  expect(queryAsAt('*[publishedAt < now()]', {limit: 4}, undefined)).toEqual([
    '*[publishedAt < now()]',
    {limit: 4},
  ])
})

test.each([
  ['*[publishedAt < now()]', '*[publishedAt < $storyPreviewNow]'],
  ['*[dateTime(a) < dateTime(now( ))]', '*[dateTime(a) < dateTime($storyPreviewNow)]'],
  ['*[title == "now()" && a < now()]', '*[title == "now()" && a < $storyPreviewNow]'],
  [`*[title == 'it\\'s now()']`, `*[title == 'it\\'s now()']`],
  ['*[a] // up to now()\n | order(b)', '*[a] // up to now()\n | order(b)'],
  ['*[known()]', '*[known()]'],
])('%s as at a time is %s', (query, moved) => {
  expect(queryAsAt(query, {}, NOON)).toEqual([moved, {storyPreviewNow: NOON}])
})
