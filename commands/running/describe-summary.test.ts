import {expect, test} from 'vitest'

import {describeSummary} from './describe-summary.ts'

const nothing = {created: [], updated: [], unchanged: [], kept: []}

test.each([
  [{...nothing, created: ['a', 'b']}, 'The stories are in: 2 created.'],
  [
    {created: ['a'], updated: ['b'], unchanged: ['c', 'd'], kept: [{id: 'e', reason: 'it was edited since'}]},
    'The stories are in: 1 created, 1 updated, 2 as they were, 1 kept as editors left them.',
  ],
  [{...nothing, unchanged: ['a']}, 'Nothing to do: 1 as they were.'],
])('%j', (summary, sentence) => {
  expect(describeSummary(summary)).toBe(sentence)
})
