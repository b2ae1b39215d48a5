import {describe, expect, test} from 'vitest'
import {countHits} from './count-hits.ts'
import {searchableTexts} from './searchable-texts.ts'
import {parseTextQuery} from './text-query.ts'

describe('parseTextQuery', () => {
  test.each([
    ['*', {type: 'everything'}],
    ['', {type: 'terms', include: [], exclude: []}],
    [
      'Minister resigns*',
      {
        type: 'terms',
        include: [
          {words: ['minister'], prefix: false},
          {words: ['resigns'], prefix: true},
        ],
        exclude: [],
      },
    ],
    [
      '"prime minister" -"press office" -rumour',
      {
        type: 'terms',
        include: [{words: ['prime', 'minister'], prefix: false}],
        exclude: [
          {words: ['press', 'office'], prefix: false},
          {words: ['rumour'], prefix: false},
        ],
      },
    ],
    ['well-known *', {type: 'terms', include: [{words: ['well', 'known'], prefix: false}], exclude: []}],
    [
      '"unfinished phrase',
      {type: 'terms', include: [{words: ['unfinished', 'phrase'], prefix: false}], exclude: []},
    ],
  ])('reads %j', (query, expected) => {
    expect(parseTextQuery(query)).toEqual(expected)
  })
})

const story = {
  _id: 'story-1',
  _type: 'story',
  title: 'Café owner’s licence',
  tags: ['north', 'trade'],
  body: [
    {
      _type: 'block',
      style: 'normal',
      children: [
        {_type: 'span', marks: ['strong'], text: 'The licen'},
        {_type: 'span', marks: [], text: 'sing court sat'},
        {_type: 'mention', name: 'Ann'},
        {_type: 'span', marks: [], text: 'on Monday.'},
      ],
      markDefs: [{_type: 'link', href: 'https://example.com/ruling'}],
    },
  ],
}

describe('searchableTexts', () => {
  test('finds content at any depth, spans joined, and nothing of the structure', () => {
    expect(searchableTexts(story)).toEqual([
      'Café owner’s licence',
      'north',
      'trade',
      'The licensing court sat on Monday.',
      'Ann',
      'https://example.com/ruling',
    ])
  })
})

describe('countHits', () => {
  test.each([
    ['*', 1],
    ['', 0],
    ['cafe', 1],
    ['CAFÉ', 1],
    ["owner's", 1],
    ['licen', 0],
    ['licen*', 2],
    ['licensing', 1],
    ['licensing north', 2],
    ['"licensing court"', 1],
    ['"court licensing"', 0],
    ['"trade the"', 0],
    ['licensing missing', 0],
    ['licensing -monday', 0],
    ['licensing -tuesday', 1],
    ['-tuesday', 1],
    ['normal', 0],
    ['strong', 0],
    ['story', 0],
  ])('%j occurs %d times in a story', (query, hits) => {
    expect(countHits(story, parseTextQuery(query))).toBe(hits)
  })

  test('finds one word in a document and another in its id', () => {
    expect(countHits([story, story._id], parseTextQuery('story-1 monday'))).toBe(2)
  })

  test('finds nothing in what is no text', () => {
    expect([null, 7, true, new Date(0)].map((value) => countHits(value, parseTextQuery('7')))).toEqual([
      0, 0, 0, 0,
    ])
  })
})
