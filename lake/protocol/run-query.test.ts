import {describe, expect, test} from 'vitest'
import {InvalidRequestError, QueryParseError} from '../errors/lake-errors.ts'
import {ANYONE, EDITOR, openTestLake, type TestLake} from './open-test-lake.ts'

const span = (text: string) => ({_type: 'block', children: [{_type: 'span', text}]})

/** Stories, a person and a link, some with drafts and versions. */
async function newsroom(): Promise<TestLake> {
  const lake = openTestLake()
  await lake.mutate([
    {create: {_id: 'ann', _type: 'person', name: 'Ann Author'}},
    {create: {_id: 'drafts.ann', _type: 'person', name: 'Ann the Draft'}},
    {
      create: {
        _id: 'p1',
        _type: 'story',
        title: 'Court sits',
        slug: {current: 'court-sits'},
        'x-y': 1,
        author: {_type: 'reference', _ref: 'ann'},
        body: [span('The licensing court sat on Monday.')],
      },
    },
    {
      create: {
        _id: 'drafts.p1',
        _type: 'story',
        title: 'Court sits again',
        author: {_type: 'reference', _ref: 'ann'},
      },
    },
    {create: {_id: 'p2', _type: 'story', title: 'Harbour closed', tags: ['sea', 'court'], owner: 'editor'}},
    {create: {_id: 'versions.rx.p2', _type: 'story', title: 'Harbour open'}},
    {create: {_id: 'settings.site', _type: 'settings'}},
  ])
  return lake
}

describe('queries as the Studio sends them', () => {
  test.each<[string, Record<string, unknown>, unknown]>([
    [
      '[*[_id in ["p1", "drafts.p1"]][0...2]{_id,_type,title,"x-y":@["x-y"]},*[_id in ["p2"]][0...1]{title}][0...2]',
      {},
      [
        [
          {_id: 'drafts.p1', _type: 'story', title: 'Court sits again', 'x-y': null},
          {_id: 'p1', _type: 'story', title: 'Court sits', 'x-y': 1},
        ],
        [{title: 'Harbour closed'}],
      ],
    ],
    ['*[sanity::versionOf($publishedId)]._id', {publishedId: 'p2'}, ['p2', 'versions.rx.p2']],
    ['[*[sanity::versionOf("p1")]._id,*[sanity::versionOf("p3")]._id]', {}, [['drafts.p1', 'p1'], []]],
    ['*[sanity::versionOf($publishedId)][0]._type', {publishedId: 'p1'}, 'story'],
    [
      `{"release_x":*[sanity::partOfRelease("rx")]{title,"docId":string::split(_id,".")[2]}|order(_updatedAt desc),}
       {"_.releases.rx":{"first":release_x[0].docId,"documentIds":release_x[].docId,},}`,
      {},
      {'_.releases.rx': {first: 'p2', documentIds: ['p2']}},
    ],
    [
      `*[_type=="system.release" && _id in path("_.releases.*")] {
         ...,
         "metadata": coalesce(metadata, {"title": "", "releaseType": "undecided",}), // comment
         ...select(length(error.message) > 0 => {error}, {}),
       } | order(_createdAt desc)`,
      {},
      [],
    ],
    ['*[_id in path("drafts.**")]._id', {}, ['drafts.ann', 'drafts.p1']],
    ['*[_id in path("*")]._id', {}, ['ann', 'p1', 'p2']],
    ['*[references($id)]._id', {id: 'ann'}, ['drafts.p1', 'p1']],
    ['*[references(["x", $id])]._id', {id: 'ann'}, ['drafts.p1', 'p1']],
    [
      '!defined(*[_type == $docType && !sanity::versionOf($published) && slug.current == $slug][0]._id)',
      {docType: 'story', published: 'p1', slug: 'court-sits'},
      true,
    ],
    [
      '*[_type in $t && _system.group._ref != $id] | order(_id)[0...$limit]._id',
      {t: ['story'], id: 'a', limit: 1},
      ['drafts.p1'],
    ],
    [
      `// findability-mvi:5
       *[_type in $__types && ([@, _id] match text::query($__query) || references($__rawQuery)) && (defined(title))]
       {_type,_id,_originalId,"orderings":[lower(title),_updatedAt]}
       | order(select(defined(orderings[0]) => 0, 1),orderings[0] desc) [0...$__limit] {_id}`,
      {__types: ['story'], __query: '*', __rawQuery: '*', __limit: 2},
      [{_id: 'versions.rx.p2'}, {_id: 'p2'}],
    ],
    [
      `*[_type in $__types]
       | score(boost(_type in ["story"] && title match text::query($__query), 10), ([@, _id] match text::query($__query) || references($__rawQuery)))
       [_score > 0] {_id, "orderings": [_score]} | order(orderings[0] desc) [0...$__limit] {_id}`,
      {__types: ['story'], __query: 'court*', __rawQuery: 'court', __limit: 9},
      [{_id: 'p1'}, {_id: 'drafts.p1'}, {_id: 'p2'}],
    ],
    ['*[(_type=="person" && name match text::query($q))][0...1000]._id', {q: '"ann author"'}, ['ann']],
    ['*[body match text::query("licen* -tuesday")]._id', {}, ['p1']],
    ['*[tags match text::query("court")]._id', {}, ['p2']],
    ['*[@ match text::query("harbour -sea")]._id', {}, ['versions.rx.p2']],
    ['*[_type in ["story"] && (title match $t0 || pt::text(body) match $t0)]._id', {t0: 'licens*'}, ['p1']],
    [
      '*[owner == identity()]{"at": now(), "year": string::split(string(dateTime(now())), "-")[0]}',
      {},
      [{at: '2026-01-01T00:00:03.000Z', year: '2026'}],
    ],
    [
      '*[_id == "p1"]{"a": author->name, "b": author->{"c": name}}',
      {},
      [{a: 'Ann Author', b: {c: 'Ann Author'}}],
    ],
  ])('%s', async (query, params, expected) => {
    const lake = await newsroom()
    expect(await lake.query(query, params)).toEqual(expected)
  })
})

describe('perspectives', () => {
  test('hold for references and subqueries too', async () => {
    const lake = await newsroom()
    const query =
      '*[_type == "story"]{_id, _originalId, title, "author": author->name, "others": *[_type == ^._type && _id != ^._id].title}'
    expect(await lake.query(query, {}, 'drafts')).toEqual([
      {
        _id: 'p1',
        _originalId: 'drafts.p1',
        title: 'Court sits again',
        author: 'Ann the Draft',
        others: ['Harbour closed'],
      },
      {_id: 'p2', _originalId: 'p2', title: 'Harbour closed', author: null, others: ['Court sits again']},
    ])
    expect(await lake.query('*[_type == "story"].title', {}, ['rx'])).toEqual(['Court sits', 'Harbour open'])
    expect(await lake.query('*[_type == "story"].title', {}, 'published')).toEqual([
      'Court sits',
      'Harbour closed',
    ])
  })

  test('show nobody more than is public, unless they signed in', async () => {
    const lake = await newsroom()
    for (const perspective of ['raw', 'drafts', ['rx', 'drafts']] as const) {
      expect(await lake.query('*{_id, "a": author->name}', {}, perspective, ANYONE)).toEqual([
        {_id: 'ann', a: null},
        {_id: 'p1', a: 'Ann Author'},
        {_id: 'p2', a: null},
      ])
    }
    expect(
      lake.core.documents({
        dataset: lake.dataset,
        ids: ['p1', 'drafts.p1', 'drafts.none', 'none'],
        excludeContent: true,
        identity: ANYONE,
      }),
    ).toEqual({
      documents: [],
      omitted: [
        {id: 'drafts.p1', reason: 'permission'},
        {id: 'drafts.none', reason: 'permission'},
        {id: 'none', reason: 'existence'},
      ],
    })
  })
})

describe('runQuery', () => {
  test('answers a query about the next state of the dataset only after the commit', async () => {
    const lake = await newsroom()
    const before = lake.query('count(*)')
    await lake.mutate([{create: {_id: 'p3', _type: 'story'}}])
    expect([await before, await lake.query('count(*)')]).toEqual([7, 8])
  })

  test('measures its time', async () => {
    const lake = await newsroom()
    const request = {
      dataset: lake.dataset,
      query: '1 + 1',
      params: {},
      perspective: 'raw',
      identity: EDITOR,
    } as const
    // Each look at the clock of the test finds a second gone by: beginning, now() and end.
    expect(await lake.core.query(request)).toEqual({result: 2, syncTags: [], ms: 2000})
  })

  test('tells where values come from, if asked', async () => {
    const lake = await newsroom()
    const ask = (query: string) =>
      lake.core.query({
        dataset: lake.dataset,
        query,
        params: {},
        perspective: 'drafts',
        sourceMap: 'key',
        identity: EDITOR,
      })
    expect(await ask('*[_id == "p1"][0]{"by": author->name}')).toMatchObject({
      result: {by: 'Ann the Draft'},
      resultSourceMap: {
        documents: [{_id: 'drafts.ann', _type: 'person'}],
        paths: ["$['name']"],
        mappings: {"$['by']": {type: 'value', source: {type: 'documentValue', document: 0, path: 0}}},
      },
    })
    expect(await ask('diff::changedAny({"a": 1}, {"a": 2}, a)')).toMatchObject({
      result: true,
      resultSourceMap: {documents: [], paths: [], mappings: {$: {type: 'value', source: {type: 'unknown'}}}},
    })
  })

  test('evaluates the functions that only work asynchronously', async () => {
    const lake = await newsroom()
    expect(await lake.query('diff::changedAny({"a": 1}, {"a": 2}, a)')).toBe(true)
    const both = '[diff::changedAny({"a": 1}, {"a": 2}, a), geo::latLng(1, 2)]'
    await expect(lake.query(both)).rejects.toThrow('diff::* and geo::* cannot stand in one query; ask in two')
  })

  test('refuses what it cannot parse or evaluate', async () => {
    const lake = await newsroom()
    await expect(lake.query('*[')).rejects.toThrow(QueryParseError)
    await expect(lake.query('*[text::query("x")]')).rejects.toThrow(
      new InvalidRequestError('text::query() can only stand to the right of `match`'),
    )
  })
})
