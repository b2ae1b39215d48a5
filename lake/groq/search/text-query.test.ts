import {describe, expect, test} from 'vitest'
import {searchableTexts} from './searchable-texts.ts'
import {parseTextQuery} from './text-query.ts'
import {weighHits} from './weigh-hits.ts'
import {wordsOf} from './words.ts'

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
      {text: 'Café owner’s licence', isOwn: true},
      {text: 'north', isOwn: false},
      {text: 'trade', isOwn: false},
      {text: 'The licensing court sat on Monday.', isOwn: false},
      {text: 'Ann', isOwn: false},
      {text: 'https://example.com/ruling', isOwn: false},
    ])
  })

  test('takes a text in each language for the document’s own, and nothing of its pictures and lists', () => {
    const own = searchableTexts({
      title: [{_key: 'en', value: 'Court'}],
      standfirst: {_type: 'localeString', en: 'A court', nb: 'En rett'},
      slug: {_type: 'slug', current: 'court'},
      picture: {_type: 'image', caption: 'Caption', asset: {_ref: 'image-a'}},
      links: [{_key: 'a', text: 'Link'}],
      tags: ['Tag'],
    }).filter(({isOwn}) => isOwn)
    expect(own.map(({text}) => text)).toEqual(['Court', 'A court', 'En rett', 'court'])
  })
})

describe('wordsOf', () => {
  test.each([
    ['Café-owner’s', ['cafe', "owner's"]],
    ["'quoted' o'clock", ['quoted', "o'clock"]],
    ['3.5 kg, 2nd', ['3', '5', 'kg', '2nd']],
    ['snake_case e-mail@example.com', ['snake', 'case', 'e', 'mail', 'example', 'com']],
    ['ＷＩＤＥ ﬁne', ['wide', 'fine']],
    ['Xi 在北京 2023年', ['xi', '在', '北', '京', '2023', '年']],
    ['Привет МИР', ['привет', 'мир']],
    [' – …', []],
  ])('%j has the words %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})

describe('what matches', () => {
  test.each([
    ['*', true],
    ['', false],
    ['   ', false],
    ['-', false],
    ['cafe', true],
    ['CAFÉ', true],
    ["owner's", true],
    ['owner’s', true],
    ['licen', false],
    ['licen*', true],
    ['*', true],
    ['licensing', true],
    ['licensing north', true],
    ['licensing missing', false],
    ['"licensing court"', true],
    ['"licensing court sat on monday"', true],
    ['"court licensing"', false],
    ['"trade the"', false],
    ['"licensing cour"', false],
    ['"licensing cour"*', false],
    ['"LICENSING  Court"', true],
    ['"licensing court', true],
    ['licensing-court', true],
    ['court-licensing', false],
    ['licensing-cour*', true],
    ['licensing -monday', false],
    ['licensing -tuesday', true],
    ['licensing -mon*', false],
    ['licensing -"court sat"', false],
    ['licensing -"sat court"', true],
    ['-tuesday', true],
    ['-monday', false],
    ['licensing - monday', true],
    ['licensing *', true],
    ['normal', false],
    ['strong', false],
    ['story', false],
  ])('%j: %j', (query, matches) => {
    expect(weighHits(story, parseTextQuery(query)) > 0).toBe(matches)
  })

  test('a word of a script without spaces, wherever it stands', () => {
    const chinese = {title: '普京期待习近平访问俄罗斯'}
    const found = ['习近平', '近平', '平习', '访问 普京', '俄罗*'].map(
      (query) => weighHits(chinese, parseTextQuery(query)) > 0,
    )
    expect(found).toEqual([true, true, false, true, true])
  })

  test('one word in a document and another in its id', () => {
    expect(weighHits([story, story._id], parseTextQuery('story-1 monday'))).toBeGreaterThan(0)
  })

  test('nothing in what is no text', () => {
    expect([null, 7, true, new Date(0)].map((value) => weighHits(value, parseTextQuery('7')))).toEqual([
      0, 0, 0, 0,
    ])
  })
})

describe('weighHits', () => {
  const long = `court ${'and so on '.repeat(20)}`
  test.each([
    ['everything', {title: 'Court'}, '*', 1],
    ['exclusions alone', {title: 'Court'}, '-harbour', 1],
    ['a headline', {title: 'The court sat'}, 'court', 5],
    ['a headline with the word twice', {title: 'Court to court'}, 'court', 10],
    ['each of two words in a headline', {title: 'The court sat'}, 'court sat', 10],
    ['a long text', {body: long}, 'court', 1],
    ['a long text that says it again and again', {body: long.repeat(50)}, 'court', 4],
    ['a paragraph, however short', {body: [block('The court sat'), block('In court')]}, 'court', 2],
    ['tags', {tags: ['court', 'court of law', 'a court']}, 'court', 3],
    ['a caption', {picture: {caption: 'The court', asset: {}}}, 'court', 1],
    ['a headline in each language', {title: [{_key: 'en', value: 'The court'}]}, 'court', 5],
    ['both', {title: 'The court sat', body: long}, 'court', 6],
  ])('%s', (_, document, query, weight) => {
    expect(weighHits(document, parseTextQuery(query))).toBe(weight)
  })
})

function block(text: string) {
  return {_type: 'block', style: 'normal', markDefs: [], children: [{_type: 'span', marks: [], text}]}
}
