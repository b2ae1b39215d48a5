import {expect, test} from 'vitest'

import {isSameStory} from './same-story.ts'
import {paragraph, story} from './story.fixture.ts'

const one = story({
  headline: 'Ships wait',
  section: {_type: 'reference', _ref: 'world'},
  body: [paragraph('a', 'Text.')],
})

test.each([
  ['itself', one, true],
  [
    'its copy in a release, dated and written in another order',
    {
      section: {_ref: 'world', _type: 'reference'},
      body: one['body'],
      _id: 'versions.r1.story',
      _type: 'article',
      _rev: 'r',
      headline: 'Ships wait',
      publishedAt: '2023-01-03T06:00:00Z',
    },
    true,
  ],
  ['another headline', {...one, headline: 'Ships sail'}, false],
  ['another order of paragraphs', {...one, body: [paragraph('b', 'New.'), paragraph('a', 'Text.')]}, false],
  ['one more field', {...one, kicker: 'Analysis'}, false],
])('a story compared with %s', (_what, other, same) => {
  expect(isSameStory(one, other)).toBe(same)
})
