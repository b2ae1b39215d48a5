import {beforeAll, describe, expect, test} from 'vitest'

import {ANYONE, EDITOR, openTestLake, type TestLake} from './open-test-lake.ts'

let lake: TestLake

const to = (_ref: string, fields: object = {}) => ({_type: 'reference', _ref, ...fields})
const across = (_ref: string, _dataset: string, fields: object = {}) => ({
  _type: 'crossDatasetReference',
  _ref,
  _dataset,
  _projectId: 'test',
  _weak: true,
  ...fields,
})

beforeAll(async () => {
  lake = openTestLake()
  lake.core.createDataset('people', 'public')
  lake.core.createDataset('sources', 'private')
  await write('people', [
    {_id: 'ann', _type: 'person', name: 'Ann', paper: to('paper')},
    {_id: 'drafts.ann', _type: 'person', name: 'Ann the Draft', paper: to('paper')},
    {_id: 'paper', _type: 'paper', title: 'The Herald'},
  ])
  await write('sources', [{_id: 'ann', _type: 'source', name: 'A whistle-blower'}])
  await write('production', [
    {_id: 'ann', _type: 'person', name: 'Another Ann'},
    {_id: 'paper', _type: 'paper', title: 'Another paper'},
    {
      _id: 'p1',
      _type: 'story',
      here: to('ann'),
      there: across('ann', 'people'),
      closed: across('ann', 'sources'),
      own: across('ann', 'production'),
      strange: across('ann', 'people', {_projectId: 'elsewhere'}),
      nowhere: across('ann', 'nowhere'),
      nobody: across('nobody', 'people'),
      global: {_type: 'globalDocumentReference', _ref: 'dataset:test.people:ann', _weak: true},
      library: {_type: 'globalDocumentReference', _ref: 'media-library:mine:ann', _weak: true},
      all: [to('ann', {_key: 'a'}), across('ann', 'people', {_key: 'b'})],
    },
    {_id: 'p2', _type: 'story', there: across('ann', 'sources')},
  ])
})

async function write(dataset: string, documents: object[]): Promise<void> {
  await lake.core.mutate({
    dataset,
    mutations: documents.map((create) => ({create})),
    transactionId: undefined,
    dryRun: false,
    autoGenerateArrayKeys: false,
    identity: EDITOR,
  })
}

describe('a reference into another dataset', () => {
  const names = `*[_id == "p1"][0]{
    "here": here->name, "there": there->name, "closed": closed->name, "own": own->name,
    "strange": strange->, "nowhere": nowhere->, "nobody": nobody->,
    "global": global->name, "got": documents::get(global).name, "library": library->,
    "all": all[]->name, "paper": there->paper->title, "id": there->_originalId
  }`
  const found = {
    here: 'Another Ann',
    there: 'Ann',
    closed: 'A whistle-blower',
    own: 'Another Ann',
    strange: null,
    nowhere: null,
    nobody: null,
    global: 'Ann',
    got: 'Ann',
    library: null,
    all: ['Another Ann', 'Ann'],
    paper: 'The Herald',
    id: null,
  }

  test('leads to the document there, and not to one of its name here', async () => {
    expect(await lake.query(names)).toEqual(found)
  })

  test('leads through the perspective of the query', async () => {
    const name = 'Ann the Draft'
    const drafts = {there: name, global: name, got: name, all: ['Another Ann', name], id: 'drafts.ann'}
    expect(await lake.query(names, {}, 'drafts')).toEqual({...found, ...drafts})
  })

  test('leads nobody into a private dataset', async () => {
    expect(await lake.query(names, {}, 'published', ANYONE)).toEqual({...found, closed: null, id: 'ann'})
  })

  test('can be asked for in filters and orders, and by listeners', async () => {
    expect(await lake.query('*[there->name match "ann"]._id')).toEqual(['p1'])
    expect(await lake.query('*[_type == "story"] | order(there->name desc)._id')).toEqual(['p1', 'p2'])
    const {events, stop} = lake.listen('*[there->name == "Ann"]')
    await lake.mutate([{patch: {id: 'p1', set: {n: 1}}}, {patch: {id: 'p2', set: {n: 1}}}])
    stop()
    expect(events.slice(1).map(({data}) => Object(data).documentId)).toEqual(['p1'])
  })

  test('has no source in a source map, which knows the documents of one dataset', async () => {
    const {resultSourceMap} = await lake.core.query({
      dataset: 'production',
      query: '*[_id == "p1"][0]{"here": here->name, "there": there->name}',
      params: {},
      perspective: 'raw',
      sourceMap: 'key',
      identity: EDITOR,
    })
    expect(resultSourceMap).toMatchObject({
      documents: [{_id: 'ann', _type: 'person'}],
      mappings: {
        "$['here']": {source: {type: 'documentValue', document: 0}},
        "$['there']": {source: {type: 'unknown'}},
      },
    })
  })
})
