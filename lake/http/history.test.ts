import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {startTestLake, type TestLake} from './start-test-lake.ts'

/** Each look at the clock finds a second gone by. */
let seconds = 0
let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake({clock: () => new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++)})
  const draft = {_id: 'drafts.a', _type: 'note', title: 'One'}
  await mutate('t1', [{create: draft}])
  await mutate('t2', [
    {patch: {id: 'drafts.a', set: {title: 'Two'}}},
    {create: {_id: 'stranger', _type: 'note'}},
  ])
  await act('t3', {actionType: 'sanity.action.document.publish', draftId: 'drafts.a', publishedId: 'a'})
  await mutate('t4', [{delete: {id: 'a'}}])
})

afterAll(() => lake.dispose())

describe('transactions', () => {
  const only = 'includeIdentifiedDocumentsOnly=true&excludeContent=true'

  test.each([
    ['a,drafts.a', '', ['t1', 't2', 't3', 't4']],
    ['a', '', ['t3', 't4']],
    ['a,drafts.a', 'reverse=true&limit=2', ['t4', 't3']],
    ['a,drafts.a', 'fromTransaction=t2&toTransaction=t3', ['t2', 't3']],
    ['a,drafts.a', 'fromTransaction=&toTransaction=&fromTime=&toTime=&authors=', ['t1', 't2', 't3', 't4']],
    ['a,drafts.a', 'authors=lake-robot,editor&limit=1', ['t1']],
    ['a,drafts.a', 'authors=editor', []],
    ['nobody', '', []],
    [null, '', ['t1', 't2', 't3', 't4']],
    [null, 'reverse=true&limit=1&toTransaction=t3', ['t3']],
    [null, 'authors=editor', []],
  ])('of %s with “%s” are %j', async (ids, options, expected) => {
    expect((await transactions(ids, `${only}&${options}`)).map(({id}) => id)).toEqual(expected)
  })

  test('lie between times, both of them included', async () => {
    const [, second, third] = await transactions('a,drafts.a', only)
    const between = `fromTime=${String(second?.['timestamp'])}&toTime=${String(third?.['timestamp'])}`
    expect((await transactions('a,drafts.a', `${only}&${between}`)).map(({id}) => id)).toEqual(['t2', 't3'])
  })

  test('carry what is asked for, one in a line', async () => {
    const bounds = 'fromTransaction=t2&toTransaction=t2'
    const about = {id: 't2', timestamp: expect.any(String), author: 'lake-robot'}
    const mutations = [
      {patch: {id: 'drafts.a', set: {title: 'Two'}}},
      {create: {_id: 'stranger', _type: 'note', _createdAt: expect.any(String)}},
    ]
    const effects = {apply: expect.any(Array), revert: expect.any(Array)}
    expect(await transactions('drafts.a', `${bounds}&${only}`)).toEqual([
      {...about, documentIDs: ['drafts.a']},
    ])
    expect(await transactions('drafts.a', bounds)).toEqual([
      {...about, documentIDs: ['drafts.a', 'stranger'], mutations},
    ])
    expect(await transactions('drafts.a', `${bounds}&excludeMutations=true&effectFormat=mendoza`)).toEqual([
      {
        ...about,
        documentIDs: ['drafts.a', 'stranger'],
        effects: {'drafts.a': effects, stranger: effects},
      },
    ])
  })

  test('are NDJSON', async () => {
    const answer = await lake.request('/data/history/production/transactions/a')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-ndjson'])
  })

  test.each(['limit=0', 'limit=some', 'reverse=maybe', 'fromTransaction=unheard-of', 'fromTime=yesterday'])(
    'with %s are refused',
    async (options) => {
      const answer = await lake.request(`/data/history/production/transactions/a?${options}`)
      expect([answer.status, await answer.json()]).toEqual([
        400,
        {statusCode: 400, error: 'Bad Request', message: expect.any(String)},
      ])
    },
  )
})

describe('documents as they were', () => {
  const one = {_id: 'drafts.a', title: 'One', _rev: 't1'}
  const two = {_id: 'drafts.a', title: 'Two', _rev: 't2'}
  const published = {_id: 'a', title: 'Two', _rev: 't3'}

  test.each([
    ['drafts.a', 'revision=t1', [one]],
    ['drafts.a', 'revision=t2', [two]],
    ['a', 'revision=t3', [published]],
    ['a,drafts.a', 'lastRevision=true', [published, two]],
    ['nobody', 'lastRevision=true', []],
    ['a', 'time=2025-12-31T00:00:00Z', []],
  ])('%s at %s', async (ids, moment, documents) => {
    const answer = await lake.request(`/data/history/production/documents/${ids}?${moment}`)
    expect(await answer.json()).toEqual({
      documents: documents.map((document) => expect.objectContaining(document)),
    })
  })

  test('at a time', async () => {
    const [first] = await transactions('drafts.a', 'excludeContent=true')
    const time = encodeURIComponent(String(first?.['timestamp']))
    const answer = await lake.request(`/data/history/production/documents/a,drafts.a?time=${time}`)
    expect(await answer.json()).toEqual({documents: [expect.objectContaining(one)]})
  })

  test.each(['', 'time=yesterday'])('“%s” is no moment', async (moment) => {
    const answer = await lake.request(`/data/history/production/documents/a?${moment}`)
    expect(answer.status).toBe(400)
  })
})

describe('events', () => {
  test('tell the life of a document and of its draft', async () => {
    expect(await events('a')).toEqual({
      events: {
        a: [
          expect.objectContaining({type: 'deleteDocumentGroup', author: 'lake-robot'}),
          expect.objectContaining({type: 'publishDocumentVersion', revisionId: 't3', versionId: 'drafts.a'}),
        ],
      },
      nextCursor: '',
    })
  })

  test('come in pages', async () => {
    const first = Object(await events('a', 'limit=1'))
    const second = Object(await events('a', `limit=1&nextCursor=${first.nextCursor}`))
    const whole = Object(await events('a'))
    expect([...first.events.a, ...second.events.a]).toEqual(whole.events.a)
  })
})

async function events(id: string, options = ''): Promise<unknown> {
  const answer = await lake.request(`/data/history/production/events/documents/${id}?${options}`)
  return answer.json()
}

/** Of the whole dataset for `null`. */
async function transactions(ids: string | null, options: string): Promise<Record<string, unknown>[]> {
  const path = `/data/history/production/transactions${ids === null ? '' : `/${ids}`}`
  const answer = await lake.request(`${path}?${options}`)
  const lines = (await answer.text()).split('\n').filter((line) => line !== '')
  return lines.map((line): Record<string, unknown> => JSON.parse(line))
}

async function mutate(transactionId: string, mutations: unknown[]): Promise<void> {
  const body = JSON.stringify({mutations, transactionId})
  expect(await lake.request('/data/mutate/production', {method: 'POST', body})).toMatchObject({status: 200})
}

async function act(transactionId: string, action: object): Promise<void> {
  const body = JSON.stringify({actions: [action], transactionId})
  expect(await lake.request('/data/actions/production', {method: 'POST', body})).toMatchObject({status: 200})
}
