import {describe, expect, test} from 'vitest'
import {DatasetNotFoundError} from '../../errors/lake-errors.ts'
import type {ListenEvent} from '../lake-core.ts'
import {isJsonObject} from '../json-object.ts'
import {ANYONE, openTestLake} from '../open-test-lake.ts'

function told(events: readonly ListenEvent[]): unknown[] {
  return events.map(({event, data}) =>
    event === 'mutation' && isJsonObject(data) ? [data['documentId'], data['transition']] : event,
  )
}

const story = (_id: string, fields: object = {}) => ({createOrReplace: {_id, _type: 'story', ...fields}})

describe('listen', () => {
  test('welcomes first, then sends what each option asks for', async () => {
    const lake = openTestLake()
    const bare = lake.listen('*', {includeMutations: false})
    const full = lake.listen('*', {
      includeResult: true,
      includePreviousRevision: true,
      effectFormat: 'mendoza',
    })
    await lake.mutate([story('a')], {transactionId: 't1'})
    await lake.mutate([{delete: {id: 'a'}}], {transactionId: 't2'})
    const created = {_id: 'a', _type: 'story', _createdAt: '2026-01-01T00:00:01.000Z'}
    const stored = {...created, _updatedAt: '2026-01-01T00:00:01.000Z', _rev: 't1'}
    const {_rev, ...content} = stored
    const common = {
      documentId: 'a',
      identity: 'editor',
      visibility: 'query',
      transactionTotalEvents: 1,
      transactionCurrentEvent: 0,
    }
    const appear = {
      ...common,
      eventId: 't1#a',
      transactionId: 't1',
      transition: 'appear',
      resultRev: 't1',
      timestamp: '2026-01-01T00:00:01.000Z',
    }
    const disappear = {
      ...common,
      eventId: 't2#a',
      transactionId: 't2',
      transition: 'disappear',
      previousRev: 't1',
      resultRev: 't2',
      timestamp: expect.any(String),
    }
    expect(bare.events).toEqual([
      {event: 'welcome', data: {listenerName: 'id1'}},
      {event: 'mutation', id: 't1#a', data: appear},
      {event: 'mutation', id: 't2#a', data: disappear},
    ])
    expect(full.events).toEqual([
      {event: 'welcome', data: {listenerName: 'id2'}},
      {
        event: 'mutation',
        id: 't1#a',
        data: {
          ...appear,
          mutations: [{createOrReplace: created}],
          previous: null,
          result: stored,
          effects: {apply: [0, content], revert: [0, null]},
        },
      },
      {
        event: 'mutation',
        id: 't2#a',
        data: {
          ...disappear,
          mutations: [{delete: {id: 'a'}}],
          previous: stored,
          effects: {apply: [0, null], revert: [0, content]},
        },
      },
    ])
  })

  test('is about published documents only, unless it asks for all versions', async () => {
    const lake = openTestLake()
    const some = lake.listen('*', {includeAllVersions: false})
    const all = lake.listen('*')
    const anyone = lake.listen('*', {identity: ANYONE})
    await lake.mutate([story('a'), story('drafts.a'), story('versions.r1.a'), story('secret.a')])
    expect(told(some.events)).toEqual(['welcome', ['a', 'appear'], ['secret.a', 'appear']])
    expect(told(all.events)).toEqual([
      'welcome',
      ['a', 'appear'],
      ['drafts.a', 'appear'],
      ['versions.r1.a', 'appear'],
      ['secret.a', 'appear'],
    ])
    expect(told(anyone.events)).toEqual(['welcome', ['a', 'appear']])
  })

  test('follows parameters and the identity of who listens', async () => {
    const lake = openTestLake()
    const {events} = lake.listen('*[_type == $type && owner == identity()]', {params: {type: 'story'}})
    await lake.mutate([story('a', {owner: 'editor'}), story('b', {owner: 'other'})])
    await lake.mutate([story('b', {owner: 'editor'}), story('a', {owner: 'other'})])
    expect(told(events)).toEqual(['welcome', ['a', 'appear'], ['b', 'appear'], ['a', 'disappear']])
  })

  test('ends when told to', async () => {
    const lake = openTestLake()
    const {events, stop} = lake.listen('*')
    stop()
    await lake.mutate([story('a')])
    expect(told(events)).toEqual(['welcome'])
  })

  test.each([
    ['*[', {type: 'queryParseError', query: '*[', start: 1, end: 2, description: 'Unexpected end of query'}],
    [
      'count(*)',
      {
        type: 'listenError',
        description:
          'Only a query on documents can be listened to: it begins with `*`, as in `*[_type == "story"]`',
      },
    ],
  ])('answers %s with a channel error', async (query, error) => {
    const lake = openTestLake()
    const {events} = lake.listen(query)
    await lake.mutate([story('a')])
    expect(events).toEqual([{event: 'channelError', data: {error}}])
  })

  test('knows no other dataset', () => {
    const lake = openTestLake()
    expect(() => lake.listen('*', {dataset: 'no-such'})).toThrow(DatasetNotFoundError)
  })

  test('tells transactions in the order of their commits, even to a listener that commits', async () => {
    const lake = openTestLake()
    const heard: string[] = []
    const request = {
      dataset: lake.dataset,
      query: '*',
      params: {},
      includeResult: false,
      includePreviousRevision: false,
      includeMutations: false,
      includeAllVersions: true,
      visibility: 'query',
      effectFormat: undefined,
      lastEventId: undefined,
      identity: {id: 'editor', role: 'administrator'},
    } as const
    const answers: Promise<unknown>[] = []
    lake.core.listen(request, ({id}) => {
      if (id === 't1#a') answers.push(lake.mutate([story('b')], {transactionId: 't2'}))
    })
    lake.core.listen(request, ({id}) => heard.push(id ?? 'welcome'))
    await lake.mutate([story('a')], {transactionId: 't1'})
    await Promise.all(answers)
    expect(heard).toEqual(['welcome', 't1#a', 't2#b'])
  })
})

describe('resume', () => {
  test('continues in the middle of a transaction', async () => {
    const lake = openTestLake()
    const first = lake.listen('*')
    await lake.mutate([story('a'), story('b'), story('c')], {transactionId: 't1'})
    await lake.mutate([{patch: {id: 'a', set: {title: 'Two'}}}], {transactionId: 't2'})
    const second = lake.listen('*', {lastEventId: 't1#b'})
    await lake.mutate([{delete: {id: 'c'}}], {transactionId: 't3'})
    expect(told(second.events)).toEqual(['welcomeback', ['c', 'appear'], ['a', 'update'], ['c', 'disappear']])
    expect(second.events.slice(1)).toEqual(first.events.slice(3))
  })

  test('starts anew when the event is unknown', () => {
    const lake = openTestLake()
    expect(lake.listen('*', {lastEventId: 'no-such#a'}).events).toEqual([{event: 'reset', data: {}}])
  })
})
