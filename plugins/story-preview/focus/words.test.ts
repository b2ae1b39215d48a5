import {expect, test} from 'vitest'

import type {PreviewDocument} from '../evaluate-page.ts'
import {partWithWords, wordsOfPart} from './words.ts'

const around: {readonly [id: string]: PreviewDocument} = {
  'topic-rain': {_id: 'topic-rain', _type: 'topic', name: 'Rain'},
  'topic-river': {_id: 'drafts.topic-river', _type: 'topic', name: 'The  river'},
  'story-2': {_id: 'story-2', _type: 'article', headline: 'The dam holds', body: ['not a title']},
}
const document = {
  _id: 'drafts.story',
  _type: 'article',
  topics: [
    {_type: 'reference', _key: 't1', _ref: 'topic-rain'},
    {_type: 'reference', _key: 't2', _ref: 'drafts.topic-river'},
    {_type: 'reference', _key: 't3', _ref: 'topic-gone'},
  ],
  signOffs: ['lk', 'ec'],
  body: [
    {
      _type: 'relatedLinks',
      _key: 'b1',
      heading: 'Related',
      links: [
        {_type: 'relatedLink', _key: 'l1', kind: 'story', story: {_type: 'reference', _ref: 'story-2'}},
        {_type: 'relatedLink', _key: 'l2', kind: 'url', title: ' Elsewhere\n', url: 'https://example.com'},
      ],
    },
    {_type: 'block', _key: 'p1', children: [{_type: 'span', _key: 's1', text: 'Rain'}]},
  ],
}
const source = {document, lookUp: (id: string) => around[id]}
const block = ['body', {_key: 'b1'}]

test.each([
  [['topics'], 'Rain', ['topics', {_key: 't1'}]],
  [['topics'], 'The river', ['topics', {_key: 't2'}]],
  [['topics', {_key: 't1'}], 'Rain', ['topics', {_key: 't1'}]],
  [['signOffs'], 'ec', ['signOffs', 1]],
  [block, 'Related', [...block, 'heading']],
  [block, 'The dam holds', [...block, 'links', {_key: 'l1'}, 'story']],
  [block, 'Elsewhere', [...block, 'links', {_key: 'l2'}, 'title']],
  [block, 'not a title', undefined],
  [block, '', undefined],
  [['body', {_key: 'p1'}], 'Rain', undefined],
  [['gone'], 'Rain', undefined],
])('in %j the words “%s” are those of %j', (path, words, part) => {
  expect(partWithWords(source, path, words)).toEqual(part)
})

test('the words of a part are its own and those of what it refers to', () => {
  expect(wordsOfPart(source, [...block, 'links', {_key: 'l1'}])).toEqual(['story', 'The dam holds'])
  expect(wordsOfPart(source, ['topics', {_key: 't3'}])).toEqual([])
})
