import {describe, expect, test} from 'vitest'

import type {SeedDocument, TopicDocument} from '../documents/seed-document.ts'
import {fingerprint} from './fingerprint.ts'
import {planWrite, type DatasetState, type StoredDocument} from './plan-write.ts'

const story = 'article-one'
const options = {story, restore: false}
const russia: TopicDocument = {
  _id: 'topic-russia',
  _type: 'topic',
  name: 'Russia',
  slug: {_type: 'slug', current: 'russia'},
  kind: 'place',
}
const earlier: TopicDocument = {...russia, kind: 'subject'}
const edited: TopicDocument = {...russia, name: 'Russian Federation'}

describe('one document', () => {
  test.each<[string, Partial<DatasetState>, string]>([
    ['never seen', {}, 'create'],
    ['as the seed would write it', {published: stored(russia)}, 'leave'],
    ['as the seed wrote it before', {published: stored(earlier), manifest: wrote(earlier)}, 'update'],
    ['edited since', {published: stored(edited), manifest: wrote(russia)}, 'it was edited since'],
    [
      'made by someone else',
      {published: stored(edited)},
      'it was there before, and the seed did not write it',
    ],
    ['deleted since', {manifest: wrote(russia)}, 'it was deleted since; --restore brings it back'],
    [
      'unpublished since',
      {manifest: wrote(russia), inEditing: new Set([russia._id])},
      'it is being edited: there is a draft of it',
    ],
    [
      'behind, with a draft',
      {published: stored(earlier), manifest: wrote(earlier), inEditing: new Set([russia._id])},
      'it is being edited: there is a draft of it',
    ],
    [
      'unchanged, with a draft',
      {published: stored(russia), manifest: wrote(russia), inEditing: new Set([russia._id])},
      'leave',
    ],
    [
      'behind, from another story',
      {published: stored(earlier), manifest: wrote(earlier, 'article-two')},
      'it came with another story, article-two',
    ],
  ])('that is %s', (_, state, expected) => {
    const [planned] = planWrite([russia], stateOf(state), options)
    expect(planned?.action === 'keep' ? planned.reason : planned?.action).toBe(expected)
  })

  test('that was deleted comes back when asked for', () => {
    const state = stateOf({manifest: wrote(russia)})
    expect(planWrite([russia], state, {story, restore: true})).toEqual([{action: 'create', document: russia}])
  })
})

test('a document that refers to a deleted one is kept away too', () => {
  const settings: SeedDocument = {
    _id: 'siteSettings',
    _type: 'siteSettings',
    siteName: 'Dateline',
    baseUrl: 'https://dateline.example',
    timeZone: 'UTC',
    language: 'en',
    navigation: [{_type: 'reference', _ref: 'section-world', _key: 'one'}],
    shareChannels: [],
    adPositions: [],
  }
  const section: SeedDocument = {
    _id: 'section-world',
    _type: 'section',
    name: 'World',
    slug: {_type: 'slug', current: 'world'},
    showNewsletter: false,
  }
  const plan = planWrite([section, settings], stateOf({manifest: wrote(section)}), options)
  expect(plan.map((planned) => (planned.action === 'keep' ? planned.reason : planned.action))).toEqual([
    'it was deleted since; --restore brings it back',
    'it refers to section-world, which is not there; --restore brings deleted documents back',
  ])
})

describe('a fingerprint', () => {
  test('does not see what the Content Lake keeps, nor the order of fields', () => {
    const {_id, _type, ...fields} = russia
    expect(
      fingerprint({...fields, _updatedAt: 'now', _rev: 'one', _createdAt: 'then', _system: {}, _type, _id}),
    ).toBe(fingerprint(russia))
  })

  test('sees every change of content', () => {
    const changes = [earlier, edited, {...russia, sameAs: []}, {...russia, slug: {current: 'russia'}}]
    expect(new Set([russia, ...changes].map(fingerprint)).size).toBe(5)
  })

  test('sees the order of a list', () => {
    expect(fingerprint({list: ['a', 'b']})).not.toBe(fingerprint({list: ['b', 'a']}))
  })
})

function stateOf(state: Partial<DatasetState>): DatasetState {
  return {published: new Map(), inEditing: new Set(), manifest: new Map(), ...state}
}

function stored(document: SeedDocument): Map<string, StoredDocument> {
  return new Map([[document._id, {...document, _rev: 'revision', _updatedAt: '2023-01-01T00:00:00Z'}]])
}

function wrote(document: SeedDocument, by = story) {
  return new Map([[document._id, {fingerprint: fingerprint(document), story: by}]])
}
