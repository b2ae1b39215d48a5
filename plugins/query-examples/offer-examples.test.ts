import {expect, test} from 'vitest'

import {offerExamples} from './offer-examples.ts'

const example = (name: string, query = '*') =>
  ({
    name,
    title: `Title of ${name}`,
    about: '',
    query,
    params: {},
    perspective: 'published',
    askedBy: 'site',
  }) as const
const urlOf = ({query}: {query: string}) => `https://example.test/v1/data/query/production?query=${query}`
const saved = (name: string, query = '*', second = 0) => ({
  _key: `dateline-${name}`,
  url: urlOf({query}),
  savedAt: new Date(Date.UTC(2020, 0, 1) - second * 1000).toISOString(),
  title: `Title of ${name}`,
})
const own = {_key: 'own', url: 'https://example.test/', savedAt: '2024-01-01T00:00:00.000Z'}

test('the first time, every example joins what the user has saved', () => {
  expect(offerExamples({saved: [own], offered: []}, [example('a'), example('b')], urlOf)).toEqual({
    saved: [own, saved('a'), saved('b', '*', 1)],
    offered: ['dateline-a', 'dateline-b'],
  })
})

test('nothing is done again', () => {
  const offer = {saved: [own, saved('a')], offered: ['dateline-a']}
  expect(offerExamples(offer, [example('a')], urlOf)).toBe(undefined)
})

test('an example that the user deleted stays away; a new one is offered', () => {
  expect(offerExamples({saved: [own], offered: ['dateline-a']}, [example('a')], urlOf)).toBe(undefined)
  expect(offerExamples({saved: [own], offered: ['dateline-a']}, [example('a'), example('b')], urlOf)).toEqual(
    {
      saved: [own, saved('b', '*', 1)],
      offered: ['dateline-a', 'dateline-b'],
    },
  )
})

test('an example whose query has changed is renewed where it still is', () => {
  expect(
    offerExamples({saved: [saved('a'), own], offered: ['dateline-a']}, [example('a', '*[0]')], urlOf),
  ).toEqual({saved: [saved('a', '*[0]'), own], offered: ['dateline-a']})
})
