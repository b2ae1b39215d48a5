import {describe, expect, test} from 'vitest'
import {ForbiddenError, InvalidRequestError, MutationFailedError} from '../../errors/lake-errors.ts'
import {ANYONE, openTestLake} from '../open-test-lake.ts'

const MADE = {_createdAt: '2026-01-01T00:00:01.000Z', _updatedAt: '2026-01-01T00:00:01.000Z', _rev: 't1'}

async function refusal(attempt: Promise<unknown>): Promise<unknown> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof MutationFailedError ? error.items : error
}

async function lakeWithStory() {
  const lake = openTestLake()
  await lake.mutate([{create: {_id: 'a', _type: 'story', title: 'One', list: [1]}}], {transactionId: 't1'})
  return lake
}

describe('mutate', () => {
  test('creates, replaces, patches and deletes in one transaction, in order', async () => {
    const lake = openTestLake()
    const answer = await lake.mutate(
      [
        {create: {_id: 'a', _type: 'story', _rev: 'ignored', title: 'One'}},
        {patch: {id: 'a', set: {title: 'Two'}, setIfMissing: {title: 'no', tags: []}}},
        {patch: {id: 'a', insert: {after: 'tags[-1]', items: ['x']}, inc: {missing: 1}}},
        {createIfNotExists: {_id: 'a', _type: 'story', title: 'Three'}},
        {createOrReplace: {_id: 'b', _type: 'story', _createdAt: '2020-05-05T05:05:05Z'}},
        {create: {_id: 'c', _type: 'story'}},
        {delete: {id: 'c'}},
        {delete: {id: 'no-such'}},
      ],
      {transactionId: 't1'},
    )
    const a = {_id: 'a', _type: 'story', title: 'Two', tags: ['x'], ...MADE}
    const b = {_id: 'b', _type: 'story', ...MADE, _createdAt: '2020-05-05T05:05:05Z'}
    expect(answer).toEqual({
      transactionId: 't1',
      results: [
        {id: 'a', operation: 'create', document: a},
        {id: 'a', operation: 'update', document: a},
        {id: 'a', operation: 'update', document: a},
        {id: 'a', operation: 'none', document: a},
        {id: 'b', operation: 'create', document: b},
        {id: 'c', operation: 'create'},
        {id: 'c', operation: 'delete'},
        {id: 'no-such', operation: 'none'},
      ],
    })
    expect(await lake.query('*')).toEqual([a, b])
  })

  test('makes ids for documents that bring none, or only the beginning of one', async () => {
    const lake = openTestLake()
    const answer = await lake.mutate([{create: {_type: 'story'}}, {create: {_id: 'drafts.', _type: 'story'}}])
    expect(answer.results.map(({id}) => id)).toEqual(['id2', 'drafts.id3'])
    expect(answer.transactionId).toBe('id1')
  })

  test('patches and deletes what a query finds, as the transaction has left it so far', async () => {
    const lake = openTestLake()
    await lake.mutate([
      {create: {_id: 'a', _type: 'story', n: 1}},
      {create: {_id: 'b', _type: 'story', n: 2}},
    ])
    const answer = await lake.mutate([
      {create: {_id: 'c', _type: 'story', n: 3}},
      {patch: {query: '*[n > $least]', params: {least: 1}, inc: {n: 10}}},
      {delete: {query: '*[n == 12]{_id, n}'}},
      {patch: {id: ['a', 'c'], set: {seen: true}}},
    ])
    expect(answer.results.map(({id, operation}) => [id, operation])).toEqual([
      ['c', 'create'],
      ['b', 'update'],
      ['c', 'update'],
      ['b', 'delete'],
      ['a', 'update'],
      ['c', 'update'],
    ])
    expect(await lake.query('*{_id, n, seen}')).toEqual([
      {_id: 'a', n: 1, seen: true},
      {_id: 'c', n: 13, seen: true},
    ])
  })

  test('gives array items keys when asked to', async () => {
    const lake = openTestLake()
    const create = {
      _id: 'a',
      _type: 'story',
      body: [{text: 'x', marks: ['em'], more: [{}]}, {_key: 'own'}],
      plain: {x: 1},
    }
    await lake.mutate([{create}, {patch: {id: 'a', insert: {before: 'body[0]', items: [{}]}}}], {
      autoGenerateArrayKeys: true,
    })
    await lake.mutate(
      [{patch: {id: 'a', set: {'body[_key=="own"]': {text: 'kept'}, other: [{}], 'body[-1].list': [[{}]]}}}],
      {autoGenerateArrayKeys: true},
    )
    expect(await lake.query('*{body, plain, other}')).toEqual([
      {
        body: [
          {_key: 'key3'},
          {text: 'x', marks: ['em'], more: [{_key: 'key1'}], _key: 'key2'},
          {text: 'kept', _key: 'own', list: [[{_key: 'key5'}]]},
        ],
        plain: {x: 1},
        other: [{_key: 'key4'}],
      },
    ])
  })

  test('answers a dry run as if it had been done, and does nothing', async () => {
    const lake = openTestLake()
    const {events} = lake.listen('*')
    const answer = await lake.mutate([{create: {_id: 'a', _type: 'story'}}], {
      dryRun: true,
      transactionId: 't1',
    })
    expect(answer.results).toEqual([
      {id: 'a', operation: 'create', document: {_id: 'a', _type: 'story', ...MADE}},
    ])
    expect(await lake.query('*')).toEqual([])
    expect(events.map(({event}) => event)).toEqual(['welcome'])
  })

  test('does nothing at all when one mutation is refused', async () => {
    const lake = openTestLake()
    const {events} = lake.listen('*')
    const attempt = lake.mutate([
      {create: {_id: 'a', _type: 'story'}},
      {create: {_id: 'b', _type: 'story'}},
      {create: {_id: 'a', _type: 'story'}},
    ])
    expect(await refusal(attempt)).toEqual([
      {
        index: 2,
        error: {
          type: 'documentAlreadyExistsError',
          description: 'Document by ID "a" already exists',
          id: 'a',
        },
      },
    ])
    expect(await lake.query('*')).toEqual([])
    expect(events.map(({event}) => event)).toEqual(['welcome'])
  })

  test('never gives a transaction an earlier time than the one before', async () => {
    const lake = openTestLake()
    await lake.mutate([{create: {_id: 'a', _type: 'story'}}])
    await lake.mutate([{create: {_id: 'b', _type: 'story'}}])
    const [a, b] = [lake.get('a'), lake.get('b')]
    expect(a && b && a._updatedAt < b._updatedAt).toBe(true)
  })
})

describe('refusals', () => {
  test('a patch of a document that is not there', async () => {
    const lake = await lakeWithStory()
    expect(await refusal(lake.mutate([{patch: {id: 'b', set: {x: 1}}}]))).toEqual([
      {
        index: 0,
        error: {
          type: 'documentNotFoundError',
          description: 'The document with the ID "b" was not found',
          id: 'b',
        },
      },
    ])
  })

  test('a patch for another revision', async () => {
    const lake = await lakeWithStory()
    expect(await refusal(lake.mutate([{patch: {id: 'a', ifRevisionID: 't0', set: {title: 'Two'}}}]))).toEqual(
      [
        {
          index: 0,
          error: {
            type: 'documentRevisionIDDoesNotMatchError',
            description: 'Document "a" has unexpected revision ID ("t1"), expected "t0"',
            id: 'a',
            currentRevisionID: 't1',
            expectedRevisionID: 't0',
          },
        },
      ],
    )
    await lake.mutate([{patch: {id: 'a', ifRevisionID: 't1', set: {title: 'Two'}}}])
    expect(lake.get('a')?.['title']).toBe('Two')
  })

  test('a transaction id that another request has used', async () => {
    const lake = await lakeWithStory()
    const again = lake.mutate([{create: {_id: 'b', _type: 'story'}}], {transactionId: 't1'})
    expect(await refusal(again)).toEqual([
      {
        index: 0,
        error: {
          type: 'transactionAlreadyExistsError',
          description:
            'A transaction with the ID "t1" has already been committed. Give each transaction an ID of its own',
          id: 't1',
        },
      },
    ])
  })

  test.each([
    [{patch: {id: 'a', set: {_id: 'b'}}}, 'Cannot modify immutable attribute "_id" of document "a"'],
    [{patch: {id: 'a', unset: ['_type']}}, 'Cannot modify immutable attribute "_type" of document "a"'],
    [{patch: {id: 'a', unset: ['_createdAt']}}, 'The patch leaves document "a" without a valid "_createdAt"'],
    [
      {patch: {id: 'a', set: {'list[0:99999999]': 1}}},
      'Array position out of range in path "list[0:99999999]"',
    ],
    [{patch: {id: 'a', set: {'x.__proto__.y': 1}}}, 'Path "x.__proto__.y" names a reserved attribute'],
    [
      {patch: {id: 'a', set: {'li#st': 1}}},
      'Document "a" cannot be changed like this: Invalid tokens in jsonpath \'li#st\' @ 2',
    ],
    [
      {create: {_id: '_.releases.r1', _type: 'system.release'}},
      'Documents below "_." belong to the lake: change "_.releases.r1" with an action instead',
    ],
    [
      {create: {_id: '-x', _type: 'story'}},
      'Malformed document ID: "-x". Use letters, digits, "_", "-" and ".", with a letter, digit or "_" first',
    ],
    [
      {create: {_id: 'x'.repeat(129), _type: 'story'}},
      `Document ID "${'x'.repeat(129)}" is longer than 128 characters`,
    ],
    [{delete: {query: '*['}}, 'The query of the mutation failed: Unexpected end of query'],
  ])('%j', async (mutation, description) => {
    const lake = await lakeWithStory()
    const items = await refusal(lake.mutate([mutation]))
    expect(items).toEqual([{index: 0, error: {type: 'validationError', description}}])
  })

  test.each([
    [{}, 'mutations: Invalid input: expected array, received object'],
    [
      [{create: {_id: 'x'}}],
      /^mutations\[0\]: not a valid mutation: {"create":{"_id":"x"}}\. Expected one of create/,
    ],
    [[{patch: {id: 'a', merge: {}}}], /^mutations\[0\].patch: Unrecognized key: "merge"$/],
    [
      [{create: JSON.parse('{"_type": "story", "__proto__": {}}')}],
      '"__proto__" is not allowed as an attribute name',
    ],
    [
      [{create: {_type: 'story', deep: JSON.parse('['.repeat(200) + ']'.repeat(200))}}],
      'The request nests more than 100 levels deep',
    ],
  ])('a request that is not well-formed %#', async (mutations, message) => {
    const lake = await lakeWithStory()
    const error = await refusal(lake.mutate(mutations))
    expect(error).toBeInstanceOf(InvalidRequestError)
    expect(error).toMatchObject({message: expect.stringMatching(message)})
  })

  test('a transaction id that could not stand in an event', async () => {
    const lake = await lakeWithStory()
    const attempt = lake.mutate([], {transactionId: 'a#b'})
    expect(await refusal(attempt)).toEqual(
      new InvalidRequestError(
        'transactionId must be 1 to 128 letters, digits, "-", "_" or "."; leave it out to let the lake make one',
      ),
    )
  })

  test('anyone who is not signed in', async () => {
    const lake = await lakeWithStory()
    expect(await refusal(lake.mutate([{delete: {id: 'a'}}], {identity: ANYONE}))).toBeInstanceOf(
      ForbiddenError,
    )
  })
})

describe('a second try of a request whose answer was lost', () => {
  test('is answered as the first time, and changes nothing', async () => {
    const lake = openTestLake()
    const heard = lake.listen('*')
    const mutations = [{create: {_id: 'a', _type: 'story', count: 1}}, {patch: {id: 'a', inc: {count: 1}}}]
    const first = await lake.mutate(mutations, {transactionId: 'mine'})
    const events = heard.events.length
    expect(await lake.mutate(mutations, {transactionId: 'mine'})).toEqual({
      transactionId: 'mine',
      results: [{id: 'a', operation: 'create', document: lake.get('a')}],
    })
    expect(first.transactionId).toBe('mine')
    expect(lake.get('a')?.['count']).toBe(2)
    expect(heard.events.length).toBe(events)
  })

  test('by someone else is another request', async () => {
    const lake = openTestLake()
    const mutations = [{createOrReplace: {_id: 'a', _type: 'story'}}]
    await lake.mutate(mutations, {transactionId: 'mine'})
    const theirs = lake.mutate(mutations, {
      transactionId: 'mine',
      identity: {id: 'other', role: 'administrator'},
    })
    await expect(theirs).rejects.toThrow('has already been committed')
  })

  test('holds for actions too', async () => {
    const lake = openTestLake()
    await lake.mutate([{create: {_id: 'a', _type: 'story', title: 'One'}}])
    const edit = [
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.a',
        publishedId: 'a',
        patch: {set: {title: 'Two'}},
      },
    ]
    await lake.act(edit, {transactionId: 'mine'})
    const stored = lake.get('drafts.a')
    expect(await lake.act(edit, {transactionId: 'mine'})).toEqual({transactionId: 'mine'})
    expect(lake.get('drafts.a')).toEqual(stored)
  })
})
