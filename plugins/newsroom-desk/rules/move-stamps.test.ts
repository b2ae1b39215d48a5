import {expect, test} from 'vitest'

import {movedStamps} from './move-stamps.ts'
import {story} from './story.fixture.ts'

const OLD = '2023-01-03T06:00:00.000Z'
const NEW = '2023-01-04T06:00:00.000Z'
const FIRST = '2023-01-01T06:00:00.000Z'

test.each([
  [
    'a first publication',
    {firstPublishedAt: OLD, publishedAt: OLD},
    {firstPublishedAt: NEW, publishedAt: NEW},
  ],
  ['an update', {firstPublishedAt: FIRST, publishedAt: FIRST, updatedAt: OLD}, {updatedAt: NEW}],
  ['a silent edit', {firstPublishedAt: FIRST, publishedAt: FIRST}, {}],
  [
    'a correction',
    {
      updatedAt: '2023-01-03T06:00:00Z',
      corrections: [
        {_key: 'a', text: 'It was 40.', date: FIRST},
        {_key: 'b', text: 'It was 41.', date: OLD},
      ],
    },
    {
      updatedAt: NEW,
      corrections: [
        {_key: 'a', text: 'It was 40.', date: FIRST},
        {_key: 'b', text: 'It was 41.', date: NEW},
      ],
    },
  ],
])('%s that is scheduled moves with its time', (_what, fields, moved) => {
  expect(movedStamps(story(fields), OLD, new Date(NEW))).toEqual(moved)
})
