import {describe, expect, test} from 'vitest'

import {changeSize, isTypo} from './change-size.ts'
import {paragraph, story} from './story.fixture.ts'

const before = story({
  headline: 'Ships wait at the strait',
  body: [paragraph('a', 'The queue is long: 40 ships.'), paragraph('b', 'Nobody says for how long.')],
})

describe('how much a change alters', () => {
  test.each([
    ['nothing', {}, {alteredWords: 0, altersFigures: false}, true],
    ['a letter', {headline: 'Ships wait at the straits'}, {alteredWords: 1, altersFigures: false}, true],
    [
      'a comma in a paragraph',
      {body: [paragraph('a', 'The queue is long: 40 ships.'), paragraph('b', 'Nobody says, for how long.')]},
      {alteredWords: 1, altersFigures: false},
      true,
    ],
    [
      'a figure',
      {body: [paragraph('a', 'The queue is long: 400 ships.'), paragraph('b', 'Nobody says for how long.')]},
      {alteredWords: 1, altersFigures: true},
      false,
    ],
    [
      'a new paragraph',
      {
        body: [
          paragraph('a', 'The queue is long: 40 ships.'),
          paragraph('new', 'The first of them left at noon.'),
          paragraph('b', 'Nobody says for how long.'),
        ],
      },
      {alteredWords: 7, altersFigures: false},
      false,
    ],
    ['a standfirst', {standfirst: 'It is about trade.'}, {alteredWords: 4, altersFigures: false}, true],
    [
      'what readers do not read',
      {
        topics: [{_type: 'reference', _key: 'sea', _ref: 'topic-sea'}],
        slug: {_type: 'slug', current: 'another'},
        corrections: [{_key: 'c', text: 'We said so.'}],
      },
      {alteredWords: 0, altersFigures: false},
      true,
    ],
    [
      'a caption',
      {heroImage: {_type: 'imageWithCredit', _key: 'p1', caption: 'Ships, 2024.', asset: {_ref: 'image-1'}}},
      {alteredWords: 2, altersFigures: true},
      false,
    ],
  ])('%s', (_what, change, size, typo) => {
    const found = changeSize(before, {...before, ...change})
    expect([found, isTypo(found)]).toEqual([size, typo])
  })

  test('marks that divide a word do not alter it', () => {
    const divided = {
      ...before,
      body: [
        {
          _type: 'block',
          _key: 'a',
          markDefs: [],
          children: [
            {_type: 'span', _key: '1', text: 'The que', marks: []},
            {_type: 'span', _key: '2', text: 'ue is long: 40 ships.', marks: ['strong']},
          ],
        },
        paragraph('b', 'Nobody says for how long.'),
      ],
    }
    expect(changeSize(before, divided)).toEqual({alteredWords: 0, altersFigures: false})
  })

  test('every word of a text that is replaced counts, and a story of nothing has none', () => {
    const empty = story({})
    expect(changeSize(empty, empty)).toEqual({alteredWords: 0, altersFigures: false})
    expect(changeSize(empty, before)).toEqual({alteredWords: 16, altersFigures: true})
    expect(changeSize(before, empty)).toEqual({alteredWords: 16, altersFigures: true})
  })
})
