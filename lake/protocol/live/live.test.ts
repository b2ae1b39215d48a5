import {describe, expect, test} from 'vitest'
import {DatasetNotFoundError, UnauthorizedError} from '../../errors/lake-errors.ts'
import type {LiveEvent, LiveRequest, Perspective} from '../lake-core.ts'
import {ANYONE, EDITOR, openTestLake, type TestLake} from '../open-test-lake.ts'

function hear(lake: TestLake, options: Partial<LiveRequest> = {}) {
  const events: LiveEvent[] = []
  const request = {dataset: lake.dataset, includeDrafts: false, lastEventId: undefined, identity: EDITOR}
  const stop = lake.core.live({...request, ...options}, (event) => events.push(event))
  return {events, stop}
}

async function tagsOf(lake: TestLake, query: string, perspective: Perspective = 'raw'): Promise<string[]> {
  const request = {dataset: lake.dataset, query, params: {}, perspective, identity: EDITOR}
  return (await lake.core.query(request)).syncTags
}

/** Whether one of the events says that a query with these tags is to be asked again. */
function concerns(events: readonly LiveEvent[], tags: readonly string[]): boolean {
  return events.some(({data}) => data.tags?.some((tag) => tags.includes(tag)))
}

const story = (_id: string, fields: object = {}) => ({createOrReplace: {_id, _type: 'story', ...fields}})

describe('live', () => {
  test('welcomes, then brings the tags of the queries that a change concerns, and of no others', async () => {
    const lake = openTestLake()
    await lake.mutate([story('a', {author: {_ref: 'ann', _weak: true}}), story('b')], {transactionId: 't1'})
    const [all, one, other, byReference, topics] = await Promise.all([
      tagsOf(lake, '*[_type == "story"]'),
      tagsOf(lake, '*[_id == "a"]'),
      tagsOf(lake, '*[_id == "b"]'),
      tagsOf(lake, '*[_id == "a"]{"by": author->name}'),
      tagsOf(lake, '*[_type == "topic"]'),
    ])
    const {events} = hear(lake)
    const concerned = () => [all, one, other, byReference, topics].map((tags) => concerns(events, tags))
    expect(concerned()).toEqual([false, false, false, false, false])

    await lake.mutate([{create: {_id: 'ann', _type: 'person', name: 'Ann'}}], {transactionId: 't2'})
    expect(concerned()).toEqual([false, false, false, true, false])
    await lake.mutate([story('a', {title: 'New'})], {transactionId: 't3'})
    expect(concerned()).toEqual([true, true, false, true, false])
    expect(events.map(({event, id}) => [event, id])).toEqual([
      ['welcome', 't1'],
      ['message', 't2'],
      ['message', 't3'],
    ])
  })

  test('has one message for a transaction, with tags that are alike in every lake', async () => {
    const [first, second] = [openTestLake(), openTestLake()]
    const heard = [hear(first), hear(second)]
    await first.mutate([story('a'), story('b')], {transactionId: 't1'})
    await second.mutate([story('b'), story('a')], {transactionId: 't1'})
    expect(heard[0]?.events).toEqual(heard[1]?.events)
    expect(heard[0]?.events).toEqual([
      {event: 'welcome', id: 'beginning', data: {}},
      {event: 'message', id: 't1', data: {tags: expect.any(Array)}},
    ])
    expect(heard[0]?.events[1]?.data.tags).toHaveLength(4)
  })

  test('tells datasets apart', async () => {
    const lake = openTestLake()
    lake.core.createDataset('other', 'public')
    const {events} = hear(lake, {dataset: 'other'})
    await lake.mutate([story('a')])
    expect(events.map(({event}) => event)).toEqual(['welcome'])
    const query = {query: '*', params: {}, perspective: 'raw', identity: EDITOR} as const
    const {syncTags} = await lake.core.query({...query, dataset: 'other'})
    expect(syncTags).not.toEqual(await tagsOf(lake, '*'))
  })

  test('is silent about drafts, versions and the lake’s own documents, unless asked', async () => {
    const lake = openTestLake()
    const heard = [
      hear(lake),
      hear(lake, {includeDrafts: true}),
      hear(lake, {identity: ANYONE}),
      hear(lake, {identity: ANYONE, includeDrafts: true}),
    ]
    await lake.mutate([story('drafts.a')], {transactionId: 'draft'})
    await lake.act([{actionType: 'sanity.action.release.create', releaseId: 'r1'}], {
      transactionId: 'release',
    })
    await lake.mutate([story('versions.r1.a')], {transactionId: 'version'})
    await lake.mutate([story('secret.a')], {transactionId: 'dotted'})
    await lake.mutate([story('a')], {transactionId: 'published'})
    expect(heard.map(({events}) => events.slice(1).map(({id}) => id))).toEqual([
      ['dotted', 'published'],
      ['draft', 'release', 'version', 'dotted', 'published'],
      ['published'],
      ['published'],
    ])
  })

  test('tells of the type that a discarded draft was hiding', async () => {
    const lake = openTestLake()
    await lake.mutate([story('a'), {create: {_id: 'drafts.a', _type: 'article'}}])
    const tags = await tagsOf(lake, '*[_type == "story"]', 'drafts')
    const {events} = hear(lake, {includeDrafts: true})
    await lake.mutate([{delete: {id: 'drafts.a'}}])
    expect(concerns(events, tags)).toBe(true)
  })

  test('brings a client that comes back what it missed, and no more', async () => {
    const lake = openTestLake()
    await lake.mutate([story('a')], {transactionId: 't1'})
    await lake.mutate([story('drafts.a')], {transactionId: 't2'})
    await lake.mutate([story('b')], {transactionId: 't3'})
    const {events} = hear(lake, {lastEventId: 't1'})
    await lake.mutate([story('c')], {transactionId: 't4'})
    expect(events.map(({event, id}) => [event, id])).toEqual([
      ['welcome', 't1'],
      ['message', 't3'],
      ['message', 't4'],
    ])
  })

  test('has a client start anew whose place is not in the log', async () => {
    const lake = openTestLake()
    await lake.mutate([story('a')], {transactionId: 't1'})
    await lake.mutate([{delete: {id: 'a', purge: true}}], {transactionId: 't2'})
    const restart = [{event: 'restart', id: 't2', data: {}}]
    expect(hear(lake, {lastEventId: 'unknown'}).events).toEqual(restart)
    expect(hear(lake, {lastEventId: 't1'}).events).toEqual(restart)
    expect(hear(lake, {lastEventId: 'beginning'}).events).toEqual(restart)
  })

  test('says goodbye when the dataset closes', async () => {
    const lake = openTestLake()
    await lake.mutate([story('a')], {transactionId: 't1'})
    const [editor, anyone] = [hear(lake), hear(lake, {identity: ANYONE})]
    lake.core.setAclMode('production', 'private')
    await lake.mutate([story('b')], {transactionId: 't2'})
    lake.core.deleteDataset('production')
    expect(anyone.events.slice(1)).toEqual([
      {event: 'goaway', id: 't1', data: {reason: 'The dataset was made private'}},
    ])
    expect(editor.events.slice(1)).toEqual([
      {event: 'message', id: 't2', data: {tags: expect.any(Array)}},
      {event: 'goaway', id: 't2', data: {reason: 'The dataset was deleted'}},
    ])
  })

  test('ends when told to', async () => {
    const lake = openTestLake()
    const {events, stop} = hear(lake)
    stop()
    await lake.mutate([story('a')])
    expect(events.map(({event}) => event)).toEqual(['welcome'])
  })

  test('is for those who may read the dataset', () => {
    const lake = openTestLake()
    lake.core.setAclMode('production', 'private')
    expect(() => hear(lake, {identity: ANYONE})).toThrow(UnauthorizedError)
    expect(() => hear(lake, {dataset: 'nowhere'})).toThrow(DatasetNotFoundError)
  })
})
