import {afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test} from 'vitest'

import {readEvents} from './read-events.ts'
import {startTestLake, type TestLake} from './start-test-lake.ts'

let lake: TestLake
let transactions = 0

beforeAll(async () => {
  lake = await startTestLake()
})

beforeEach(async () => {
  await mutate([{delete: {query: '*[]'}}, {create: {_id: 'old', _type: 'note', open: true, n: 1}}])
})

afterAll(() => lake.dispose())

describe('an event', () => {
  const common = {
    documentId: 'old',
    identity: 'lake-robot',
    timestamp: expect.any(String),
    transition: 'update',
    previousRev: expect.any(String),
    transactionTotalEvents: 1,
    transactionCurrentEvent: 0,
    visibility: 'query',
  }
  const mutations = [{patch: {id: 'old', set: {n: 2}}}]
  const content = {_id: 'old', _type: 'note', open: true}

  test.each([
    ['', {mutations}],
    ['includeMutations=false', {}],
    ['includeMutations=true&includeResult=false', {mutations}],
    ['includeMutations=false&includeResult=true', {result: expect.objectContaining({...content, n: 2})}],
    [
      'includeMutations=false&includePreviousRevision=true',
      {previous: expect.objectContaining({...content, n: 1})},
    ],
    [
      'includeMutations=false&effectFormat=mendoza',
      {effects: {apply: expect.any(Array), revert: expect.any(Array)}},
    ],
    ['includeMutations=false&effectFormat=unheard-of', {}],
  ])('has with “%s” what is asked for, and no more', async (options, parts) => {
    const {next} = await listen(`query=*&${options}`)
    expect(await next()).toEqual({event: 'welcome', data: {listenerName: expect.any(String)}})
    const transactionId = await mutate(mutations)
    expect(await next()).toEqual({
      event: 'mutation',
      id: `${transactionId}#old`,
      data: {...common, ...parts, transactionId, eventId: `${transactionId}#old`, resultRev: transactionId},
    })
  })

  test.each(['query', 'transaction'])(
    'comes for visibility=%s when the change can be queried',
    async (visibility) => {
      const {next} = await listen(`query=*&visibility=${visibility}`)
      await next()
      await mutate([{patch: {id: 'old', set: {n: 3}}}])
      expect(await next()).toMatchObject({data: {visibility: 'query'}})
      expect(await lake.client().fetch('*[_id == "old"][0].n')).toBe(3)
    },
  )
})

test('transitions and counts go by the filter of the listener, parameters and all', async () => {
  const filter = `query=${encodeURIComponent('*[_type == $type && open]{title}')}&$type=${encodeURIComponent('"note"')}`
  const {take} = await listen(filter)
  await mutate([
    {create: {_id: 'new', _type: 'note', open: true}},
    {create: {_id: 'closed', _type: 'note', open: false}},
    {create: {_id: 'page', _type: 'page', open: true}},
    {patch: {id: 'old', inc: {n: 1}}},
  ])
  await mutate([{patch: {id: 'old', unset: ['open']}}, {patch: {id: 'closed', set: {open: true}}}])
  await mutate([{delete: {query: '*[_type == "note"]'}}])
  const [, ...events] = await take(7)
  expect(
    events.map(({data}) => {
      const {documentId, transition, transactionCurrentEvent, transactionTotalEvents, previousRev} =
        Object(data)
      const place = `${transactionCurrentEvent + 1} of ${transactionTotalEvents}`
      return [documentId, transition, place, previousRev === undefined ? 'new' : 'known']
    }),
  ).toEqual([
    ['new', 'appear', '1 of 2', 'new'],
    ['old', 'update', '2 of 2', 'known'],
    ['old', 'disappear', '1 of 2', 'known'],
    ['closed', 'appear', '2 of 2', 'known'],
    ['closed', 'disappear', '1 of 2', 'known'],
    ['new', 'disappear', '2 of 2', 'known'],
  ])
})

test.each([
  ['v2025-02-19', '', ['a']],
  ['v2025-02-18', '', ['a', 'drafts.a', 'versions.r1.a']],
  ['v2025-02-19', '&includeAllVersions=true', ['a', 'drafts.a', 'versions.r1.a']],
  ['v1', '&includeAllVersions=false', ['a']],
])('%s with “%s” tells of %j', async (version, options, ids) => {
  const {take} = await listen(`query=*${options}`, {version})
  const last = {create: {_id: 'z', _type: 'note'}}
  await mutate([...['a', 'drafts.a', 'versions.r1.a'].map((_id) => ({create: {_id, _type: 'note'}})), last])
  const events = await take(ids.length + 2)
  expect(events.slice(1).map(({data}) => Object(data).documentId)).toEqual([...ids, 'z'])
})

describe('a listener that comes back', () => {
  test.each(['header', 'parameter'])('hears what it missed, by the id in the %s', async (place) => {
    const before = await listen('query=*&enableResume=true')
    await before.next()
    await mutate([{patch: {id: 'old', set: {n: 2}}}])
    const {id = ''} = await before.next()
    await before.cancel()
    await mutate([{patch: {id: 'old', set: {n: 3}}}])
    await mutate([{create: {_id: 'drafts.old', _type: 'note'}}])

    const inHeader = place === 'header'
    const {take} = await listen(
      `query=*&includeAllVersions=true&enableResume=true${inHeader ? '' : `&lastEventId=${encodeURIComponent(id)}`}`,
      inHeader ? {headers: {'last-event-id': id}} : {},
    )
    expect(await take(3)).toMatchObject([
      {event: 'welcomeback', data: {listenerName: expect.any(String)}},
      {event: 'mutation', data: {documentId: 'old', mutations: [{patch: {set: {n: 3}}}]}},
      {event: 'mutation', data: {documentId: 'drafts.old', transition: 'appear'}},
    ])
  })

  test('from where the lake has never been starts anew', async () => {
    const {next} = await listen('query=*&enableResume=true&lastEventId=elsewhere%23old')
    expect(await next()).toEqual({event: 'reset', data: {}})
    await mutate([{patch: {id: 'old', set: {n: 2}}}])
    expect(await next()).toMatchObject({event: 'mutation', data: {documentId: 'old'}})
  })

  test('after the lake was restarted, too', async () => {
    const before = await listen('query=*&enableResume=true')
    await before.next()
    await mutate([{patch: {id: 'old', set: {n: 2}}}])
    const {id = ''} = await before.next()
    await mutate([{patch: {id: 'old', set: {n: 3}}}])
    await lake.restart()
    const {take} = await listen('query=*&enableResume=true', {headers: {'last-event-id': id}})
    expect(await take(2)).toMatchObject([
      {event: 'welcomeback'},
      {event: 'mutation', data: {mutations: [{patch: {set: {n: 3}}}]}},
    ])
  })
})

test.each([
  ['*[', {type: 'queryParseError', query: '*[', start: 1, end: 2, description: expect.any(String)}],
  ['count(*)', {type: 'listenError', description: expect.stringContaining('*[_type == "story"]')}],
])('%s is told to be no filter in the stream, where clients look', async (query, error) => {
  const {next} = await listen(`query=${encodeURIComponent(query)}`)
  expect(await next()).toEqual({event: 'channelError', data: {error}})
})

test('a preamble comes first where a reader wants one, for what holds back the beginning of a stream', async () => {
  expect([await beginningWith('&evs_preamble=true'), await beginningWith('')]).toEqual([
    `:${' '.repeat(2056)}`,
    'retry: 1000',
  ])
})

test('a filter may be as long as clients make it, beside a browser’s headers', async () => {
  const ids = encodeURIComponent(`*[_id in ["old", "${'x'.repeat(14_600)}"]]`)
  const {next} = await listen(`query=${ids}`, {headers: {cookie: 'x'.repeat(2000)}})
  await next()
  await mutate([{patch: {id: 'old', set: {n: 2}}}])
  expect(await next()).toMatchObject({event: 'mutation', data: {documentId: 'old'}})
})

/** What a listener's stream begins with. */
async function beginningWith(options: string): Promise<string | undefined> {
  const answer = await lake.request(`/data/listen/production?query=*${options}`)
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  const {value = ''} = (await reader?.read()) ?? {}
  await reader?.cancel()
  return value.split('\n\n')[0]
}

async function listen(parameters: string, init: {version?: string; headers?: Record<string, string>} = {}) {
  const events = readEvents(await lake.request(`/data/listen/production?${parameters}`, init))
  onTestFinished(() => events.cancel())
  return events
}

async function mutate(mutations: unknown[]): Promise<string> {
  const transactionId = `t${++transactions}`
  const answer = await lake.request('/data/mutate/production', {
    method: 'POST',
    body: JSON.stringify({mutations, transactionId}),
  })
  expect(await answer.json()).toMatchObject({transactionId})
  return transactionId
}
