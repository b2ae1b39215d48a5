import {expect, test} from 'vitest'

import {offeredKinds} from './offered-kinds.ts'
import {paragraph, story} from './story.fixture.ts'

const before = story({body: [paragraph('a', 'The queue is long.')], firstPublishedAt: '2023-01-01T06:00:00Z'})

test.each([
  ['a typo', {body: [paragraph('a', 'The queue is longer.')]}, ['silent', 'update']],
  ['a new picture credit', {heroImage: {creditLine: 'Ada'}}, ['silent', 'update']],
  [
    'a new paragraph',
    {body: [paragraph('a', 'The queue is far longer than was thought.')]},
    ['update', 'silent'],
  ],
  ['a figure', {body: [paragraph('a', 'The queue is long: 3.')]}, ['update', 'silent']],
  ['a correction', {corrections: [{_key: 'c', text: 'It was 40.'}]}, ['update', 'silent']],
])('the suggestion for %s', (_what, change, kinds) => {
  expect(offeredKinds(before, {...before, ...change})).toEqual(kinds)
})

test('a story has one first publication', () => {
  expect(offeredKinds(undefined, story({}))).toEqual(['first'])
  expect(offeredKinds(undefined, before)).toEqual(['update', 'silent'])
})
