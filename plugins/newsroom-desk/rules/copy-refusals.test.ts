import {expect, test} from 'vitest'

import {copyRefusals} from './copy-refusals.ts'
import {story} from './story.fixture.ts'

const FIRST = '2023-01-01T06:00:00.000Z'
const LATER = '2023-01-03T06:00:00.000Z'
const publishAt = new Date(LATER)
const correction = {_key: 'toll', text: 'It was 40.', date: FIRST, kind: 'correction', priority: 'high'}

const published = story({firstPublishedAt: FIRST, publishedAt: FIRST, corrections: [correction]})
const update = {...published, updatedAt: LATER, updateNote: 'Adds the toll.'}

test.each([
  ['as it was scheduled', published, update, []],
  ['of a story that is not out', undefined, story({publishedAt: LATER}), []],
  ['with a correction of its own', published, {...update, corrections: [correction, {_key: 'new'}]}, []],
  [
    'without a correction that readers know, and no word about it',
    published,
    {...update, updateNote: undefined, corrections: []},
    [{type: 'unexplainedCorrection', texts: ['It was 40.']}],
  ],
  [
    'without a correction that readers know, with a word about it',
    published,
    {...update, updateNote: 'The correction was wrong.', corrections: []},
    [],
  ],
  [
    'without a correction that readers know, as a silent edit',
    published,
    {...published, updateNote: 'Of an earlier update.', corrections: []},
    [{type: 'silentCorrection', texts: ['It was 40.']}],
  ],
  [
    'under an embargo',
    published,
    {...update, embargo: {kind: 'open'}},
    [{type: 'embargo', embargo: {until: undefined, timeZone: undefined}}],
  ],
  [
    'under an embargo that has ended by then',
    published,
    {...update, embargo: {kind: 'until', until: LATER}},
    [],
  ],
])('a scheduled copy %s', (_what, before, copy, refusals) => {
  expect(copyRefusals({published: before, copy, publishAt})).toEqual(refusals)
})
