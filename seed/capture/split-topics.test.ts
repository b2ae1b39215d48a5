import {expect, test} from 'vitest'

import {parseVocabulary} from '../vocabulary/vocabulary.ts'
import {splitTopics} from './split-topics.ts'

const vocabulary = parseVocabulary({
  topics: [
    {name: 'Korea', kind: 'place'},
    {name: 'South Korea', aliases: ['Republic of Korea'], kind: 'place'},
    {name: 'Xi Jinping', kind: 'person'},
  ],
  sources: [],
  agencies: [],
  sections: [],
  shareChannels: [],
})

test.each([
  ['Xi Jinping South Korea', {topics: ['Xi Jinping', 'South Korea'], unknown: []}],
  ['Korea Republic of Korea Korea', {topics: ['Korea', 'South Korea'], unknown: []}],
  ['Kim Jong Un Korea North Korea', {topics: ['Korea'], unknown: ['Kim Jong Un', 'North']}],
  ['Xi', {topics: [], unknown: ['Xi']}],
  ['', {topics: [], unknown: []}],
])('%j', (text, expected) => {
  const {topics, unknown} = splitTopics(text, vocabulary)
  expect({topics: topics.map(({name}) => name), unknown}).toEqual(expected)
})
