import {expect, test} from 'vitest'

import {shippedVocabulary} from './shipped-vocabulary.ts'
import {findByName, isVocabularyError, parseVocabulary} from './vocabulary.ts'

test('the shipped vocabulary names nothing twice', () => {
  const {topics, sources, agencies, sections, shareChannels} = shippedVocabulary
  const lists = [
    topics.flatMap((topic) => [topic.name].concat(topic.aliases, topic.sameAs)),
    sources.flatMap((source) => [source.name].concat(source.aliases)),
    agencies.map((agency) => agency.name),
    sections.map((section) => section.name),
    shareChannels.map((channel) => channel.label),
  ]
  expect(lists.map((list) => list.length)).toEqual(
    lists.map((list) => new Set(list.map((name) => name.toLowerCase())).size),
  )
})

test('a mistake in a file is named', () => {
  const wrong = {...shippedVocabulary, topics: [{name: 'Moon', kind: 'planet'}]}
  expect(() => parseVocabulary(wrong)).toThrow(/topics\[0\]\.kind/)
  expect(() => parseVocabulary(wrong)).toThrow(expect.toSatisfy((error: unknown) => isVocabularyError(error)))
})

test('names are found without regard to case', () => {
  expect(findByName(shippedVocabulary.sources, 'REUTERS')?.name).toBe('Reuters')
  expect(findByName(shippedVocabulary.topics, 'us')?.name).toBe('United States')
  expect(findByName(shippedVocabulary.topics, 'Atlantis')).toBeUndefined()
})
