import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'

import {startTestLake, type TestLake} from './start-test-lake.ts'

let lake: TestLake

const note = {
  _id: 'note',
  _type: 'note',
  title: 'One',
  count: 1,
  list: [
    {_key: 'a', n: 1},
    {_key: 'b', n: 2},
    {_key: 'c', n: 3},
  ],
  plain: ['x', 'y', 'z'],
}

beforeAll(async () => {
  lake = await startTestLake()
})

beforeEach(async () => {
  await mutate([
    {delete: {query: '*[]'}},
    {create: note},
    {create: {_id: 'other', _type: 'note', title: 'Two', about: {_ref: 'note'}}},
  ])
})

afterAll(() => lake.dispose())

describe('a patch', () => {
  test.each([
    [{set: {title: 'Two', 'deep.er': true}}, {title: 'Two', deep: {er: true}}],
    [{setIfMissing: {title: 'no', tags: []}}, {title: 'One', tags: []}],
    [{unset: ['title', 'list[1:3]', 'nothing']}, {title: null, list: [{_key: 'a', n: 1}]}],
    [{unset: ['list[_key=="b"]', 'plain[0]']}, {keys: ['a', 'c'], plain: ['y', 'z']}],
    [{inc: {count: 2, 'list[_key=="a"].n': 0.5}}, {count: 3, first: 1.5}],
    [{dec: {count: 2}}, {count: -1}],
    [{set: {'list[-1].n': 9}}, {last: 9}],
    [{set: {'list[*].n': 0}}, {numbers: [0, 0, 0]}],
    [{set: {'["x-y"]': 1, 'deep["it\'s"]["a\\"b"]': 2}}, {'x-y': 1, deep: {"it's": {'a"b': 2}}}],
    [{set: {"list[_key=='b'].n": 9, "['x-y']": 1}}, {numbers: [1, 9, 3], 'x-y': 1}],
    [{insert: {after: "list[_key == 'c']", items: [{_key: 'd'}]}}, {keys: ['a', 'b', 'c', 'd']}],
    [{set: {'plain[0:2]': 'w'}}, {plain: ['w', 'w', 'z']}],
    [{insert: {before: 'plain[0]', items: ['w']}}, {plain: ['w', 'x', 'y', 'z']}],
    [{insert: {after: 'plain[-1]', items: ['!', '?']}}, {plain: ['x', 'y', 'z', '!', '?']}],
    [{insert: {replace: 'plain[0:2]', items: ['-']}}, {plain: ['-', 'z']}],
    [{insert: {after: 'list[_key=="a"]', items: [{_key: 'd'}]}}, {keys: ['a', 'd', 'b', 'c']}],
    [{diffMatchPatch: {title: '@@ -1,3 +1,4 @@\n On\n+c\n e\n'}}, {title: 'Once'}],
    [
      {diffMatchPatch: {count: '@@ -1 +1 @@\n-1\n+2\n', absent: '@@ -0,0 +1 @@\n+2\n'}, inc: {count: 1}},
      {count: 2},
    ],
    [{setIfMissing: {absent: ''}, diffMatchPatch: {absent: '@@ -0,0 +1,3 @@\n+new\n'}}, {absent: 'new'}],
    [{unset: ['title'], diffMatchPatch: {title: '@@ -1,3 +1,4 @@\n On\n+c\n e\n'}}, {title: null}],
    [
      {setIfMissing: {list: []}, set: {title: 'Set'}, unset: ['plain'], inc: {count: 1}},
      {title: 'Set', plain: null, count: 2},
    ],
  ])('%j', async (operations, expected) => {
    expect((await mutate([{patch: {id: 'note', ...operations}}])).status).toBe(200)
    const [after] = await query(
      '*[_id == "note"]{..., tags, plain, title, "keys": list[]._key, "numbers": list[].n, "first": list[0].n, "last": list[-1].n}',
    )
    expect(after).toMatchObject(expected)
  })

  test('of a text that is not there leaves what else it does, and still has to be one', async () => {
    const edits = {absent: '@@ -0,0 +1 @@\n+2\n', 'li#st': '@@ -0,0 +1 @@\n+2\n'}
    expect(await mutate([{patch: {id: 'note', diffMatchPatch: edits}}])).toMatchObject({
      status: 400,
      body: {error: {items: [{index: 0, error: {type: 'validationError'}}]}},
    })
  })

  test('is made to what a query finds, with its parameters, and so is a deletion', async () => {
    const {body} = await mutate(
      [
        {
          patch: {
            query: '*[title in $titles] | order(title desc)[0..0]',
            params: {titles: ['One', 'Two']},
            set: {seen: 1},
          },
        },
        {delete: {query: '*[seen == $seen]', params: {seen: 1}}},
        {patch: {query: '*[title == "nobody’s"]', set: {seen: 2}}},
      ],
      'returnIds=true',
    )
    expect(body).toMatchObject({
      results: [
        {id: 'other', operation: 'update'},
        {id: 'other', operation: 'delete'},
      ],
    })
    expect(await query('*._id')).toEqual(['note'])
  })

  test('is guarded by the revision before its transaction', async () => {
    const [revision] = await query('*[_id == "note"]._rev')
    const guarded = (title: string) => ({patch: {id: 'note', ifRevisionID: revision, set: {title}}})
    expect((await mutate([guarded('Two'), guarded('Three')])).status).toBe(200)
    expect(await mutate([guarded('Four')])).toMatchObject({
      status: 409,
      body: {
        error: {
          items: [{error: {type: 'documentRevisionIDDoesNotMatchError', expectedRevisionID: revision}}],
        },
      },
    })
  })
})

describe('the answer', () => {
  const mutations = [
    {patch: {id: 'note', set: {title: 'Two'}}},
    {createIfNotExists: {_id: 'note', _type: 'note'}},
    {create: {_id: 'third', _type: 'note'}},
    {delete: {id: 'other'}},
  ]
  const operations = ['update', 'none', 'create', 'delete']
  const ids = ['note', 'note', 'third', 'other']

  test.each([
    ['', operations.map((operation) => ({operation}))],
    ['returnIds=false&returnDocuments=false', operations.map((operation) => ({operation}))],
    ['returnIds=true', operations.map((operation, index) => ({id: ids[index], operation}))],
  ])('tells with “%s” what is asked for', async (options, results) => {
    const {body} = await mutate(mutations, options)
    expect(body).toEqual({transactionId: expect.any(String), results})
  })

  test('holds the documents as the transaction left them', async () => {
    const {body} = await mutate(mutations, 'returnDocuments=true')
    const [changed] = await query('*[_id == "note"]')
    const [created] = await query('*[_id == "third"]')
    expect(body).toEqual({
      transactionId: Object(changed)._rev,
      results: [
        {id: 'note', operation: 'update', document: changed},
        {id: 'note', operation: 'none', document: changed},
        {id: 'third', operation: 'create', document: created},
        {id: 'other', operation: 'delete'},
      ],
    })
  })

  test.each(['sync', 'async', 'deferred'])(
    'with visibility “%s” comes when all can read it',
    async (visibility) => {
      await mutate([{patch: {id: 'note', set: {title: visibility}}}], `visibility=${visibility}`)
      expect(await query('*[_id == "note"].title')).toEqual([visibility])
    },
  )

  test('names the transaction as the request did, in the body or before it', async () => {
    const patch = [{patch: {id: 'note', set: {title: 'Two'}}}]
    expect([
      (await mutate(patch, 'transactionId=mine')).body,
      await (
        await lake.request('/data/mutate/production?transactionId=other', {
          method: 'POST',
          body: JSON.stringify({mutations: patch, transactionId: 'yours'}),
        })
      ).json(),
    ]).toMatchObject([{transactionId: 'mine'}, {transactionId: 'yours'}])
    expect(await query('*[_id == "note"]._rev')).toEqual(['yours'])
  })

  test('to a dry run is the same, and nothing is done', async () => {
    const before = await query('*')
    const {body} = await mutate(mutations, 'dryRun=true&returnDocuments=true&returnIds=true')
    expect(body).toMatchObject({
      results: [{document: {title: 'Two'}}, {}, {document: {_id: 'third'}}, {id: 'other'}],
    })
    expect(await query('*')).toEqual(before)
  })

  test('gives keys to the items of arrays when asked', async () => {
    await mutate(
      [{patch: {id: 'note', set: {list: [{n: 1}, {n: 2, inner: [{}]}]}}}],
      'autoGenerateArrayKeys=true',
    )
    const key = expect.stringMatching(/^[0-9a-f]{12}$/)
    expect(await query('*[_id == "note"].list')).toEqual([
      [
        {n: 1, _key: key},
        {n: 2, _key: key, inner: [{_key: key}]},
      ],
    ])
  })
})

describe('a refusal', () => {
  test.each([
    [
      {delete: {id: 'note'}},
      409,
      {
        type: 'documentHasExistingReferencesError',
        description: 'Document "note" cannot be deleted as there are references to it from "other"',
        id: 'note',
        referencingIDs: ['other'],
      },
    ],
    [
      {create: {_id: 'third', _type: 'note', about: {_ref: 'nobody'}}},
      409,
      {
        type: 'documentReferenceDoesNotExistError',
        description: 'Document "third" references non-existent document "nobody"',
        id: 'third',
        referenceID: 'nobody',
      },
    ],
    [
      {create: note},
      409,
      {type: 'documentAlreadyExistsError', description: 'Document by ID "note" already exists', id: 'note'},
    ],
    [
      {patch: {id: 'nobody', set: {title: 'x'}}},
      409,
      {
        type: 'documentNotFoundError',
        description: 'The document with the ID "nobody" was not found',
        id: 'nobody',
      },
    ],
    [
      {patch: {id: 'note', set: {_id: 'other'}}},
      400,
      {type: 'validationError', description: 'Cannot modify immutable attribute "_id" of document "note"'},
    ],
  ])(
    'of %j names what stands in the way, dry or not, and nothing is done',
    async (mutation, status, error) => {
      const before = await query('*')
      for (const options of ['', 'dryRun=true']) {
        expect(await mutate([{create: {_id: 'first', _type: 'note'}}, mutation], options)).toEqual({
          status,
          body: {
            error: {
              type: 'mutationError',
              description: `The mutation(s) failed: ${error.description}`,
              items: [{index: 1, error}],
            },
          },
        })
      }
      expect(await query('*')).toEqual(before)
    },
  )

  test.each([
    '{"mutations":[{"create":{"_id":"big","_type":"note","n":1e999}}]}',
    '{"mutations":[{"create":{"_id":"big","_type":"note","__proto__":{}}}]}',
    '{"mutations":[{"create":{"_id":"big"}}]}',
    '{"mutations":[{"create":{"_id":"../big","_type":"note"}}]}',
    '{"mutations":[{"upsert":{}}]}',
    '{"mutations":',
    '{}',
  ])('of %s, which is no mutation that could be kept', async (body) => {
    const answer = await lake.request('/data/mutate/production', {method: 'POST', body})
    expect([answer.status, await query('*[_id match "big"]')]).toEqual([400, []])
  })
})

describe('references from other datasets', () => {
  test('are told to who is about to delete a document, and do not keep it', async () => {
    const {datasets} = lake.client()
    await datasets.create('elsewhere')
    await lake.request('/comments/production/setup', {method: 'POST'})
    const to = {_type: 'crossDatasetReference', _ref: 'note', _dataset: 'production', _projectId: 'newsroom'}
    const pointer = {create: {_id: 'pointer', _type: 'note', deep: [{to}, {to: {...to, _ref: 'other'}}]}}
    await mutate([pointer], '', 'elsewhere')
    await mutate([pointer], '', 'production-comments')
    const globally = {
      _type: 'globalDocumentReference',
      _ref: 'dataset:newsroom.production:third',
      _weak: true,
    }
    await mutate([{create: {_id: 'global', _type: 'note', to: globally}}], '', 'elsewhere')

    const told = (id: string) =>
      lake
        .request(
          `/data/references/production/documents/${id}/to?excludeInternalReferences=true&excludePaths=true`,
        )
        .then((answer) => answer.json())
    const foreign = {projectId: 'newsroom', datasetName: 'elsewhere', documentId: 'pointer'}
    expect([
      await told('note'),
      await told('drafts.other'),
      await told('third'),
      await told('nobody'),
    ]).toEqual([
      {totalCount: 1, references: [foreign]},
      {totalCount: 1, references: [foreign]},
      {totalCount: 1, references: [{...foreign, documentId: 'global'}]},
      {totalCount: 0, references: []},
    ])
    expect((await mutate([{delete: {id: 'other'}}])).status).toBe(200)
  })
})

async function mutate(
  mutations: unknown,
  options = '',
  dataset = 'production',
): Promise<{status: number; body: unknown}> {
  const answer = await lake.request(`/data/mutate/${dataset}?${options}`, {
    method: 'POST',
    body: JSON.stringify({mutations}),
  })
  return {status: answer.status, body: await answer.json()}
}

function query(groq: string): Promise<unknown[]> {
  return lake.client().fetch(`${groq}`)
}
