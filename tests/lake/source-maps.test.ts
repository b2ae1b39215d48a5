import type {ContentSourceMap, SanityClient} from '@sanity/client'
import {
  applySourceDocuments,
  type ContentSourceMapParsedPath,
  jsonPathToStudioPath,
  parseJsonPath,
  resolveEditInfo,
  resolveMapping,
  studioPath,
} from '@sanity/client/csm'
import {stegaClean} from '@sanity/client/stega'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'
import {storyByIdQuery} from '../../queries/index.ts'
import {seedStories} from '../../seed/index.ts'

type JsonObject = Record<string, unknown>

let lake: TestLake
let client: SanityClient
let storyId: string

beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client({perspective: 'published'})
  await seedStories({client: lake.client()})
  storyId = await client.fetch<string>('*[_type == "article"][0]._id')
})

afterAll(() => lake.dispose())

async function fetchStory(options: {perspective?: 'published' | 'drafts'; keyed?: boolean} = {}) {
  const {perspective = 'published', keyed = true} = options
  const {result, resultSourceMap} = await client.fetch<JsonObject>(
    storyByIdQuery,
    {id: storyId},
    {filterResponse: false, perspective, resultSourceMap: keyed ? 'withKeyArraySelector' : true},
  )
  if (!resultSourceMap) throw new TypeError('The answer has no source map')
  return {result, resultSourceMap}
}

/** A value of a result as clients write the path to it, and where its map says that it comes from. */
interface Leaf {
  path: ContentSourceMapParsedPath
  value: unknown
  source: {id: string; path: ContentSourceMapParsedPath} | string | undefined
}

function leavesOf(value: unknown, map: ContentSourceMap, path: ContentSourceMapParsedPath = []): Leaf[] {
  if (Array.isArray(value)) {
    return value.flatMap((member: unknown, place) => {
      const _key = isObject(member) ? member['_key'] : undefined
      return leavesOf(member, map, [...path, typeof _key === 'string' ? {_key, _index: place} : place])
    })
  }
  if (isObject(value)) {
    return Object.entries(value).flatMap(([name, part]) => leavesOf(part, map, [...path, name]))
  }
  return value === null ? [] : [{path, value, source: sourceOf(path, map)}]
}

function sourceOf(path: ContentSourceMapParsedPath, map: ContentSourceMap): Leaf['source'] {
  const {mapping, matchedPath = ''} = resolveMapping(path, map) ?? {}
  if (mapping?.source.type !== 'documentValue') return mapping?.source.type
  const {source} = mapping
  const rest = path.slice(parseJsonPath(matchedPath).length)
  return {
    id: map.documents[source.document]?._id ?? '',
    path: [...parseJsonPath(map.paths[source.path] ?? ''), ...rest],
  }
}

function arrayOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

describe('the map of the story page', () => {
  test.each([{keyed: true}, {keyed: false}])('finds every text in its document (%o)', async (options) => {
    const {result, resultSourceMap} = await fetchStory(options)
    const documents = await client.getDocuments(resultSourceMap.documents.map(({_id}) => _id))
    const stored = new Map(documents.flatMap((document) => (document ? [[document._id, document]] : [])))
    const leaves = leavesOf(result, resultSourceMap)
    const texts = leaves.filter(({value}) => typeof value === 'string')
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter(({source}) => typeof source !== 'object')).toEqual([])
    for (const {value, source} of leaves) {
      if (typeof source !== 'object') continue
      expect(studioPath.get(stored.get(source.id), jsonPathToStudioPath(source.path))).toBe(value)
    }
  })

  test('calls what the query decides unknown', async () => {
    const {result, resultSourceMap} = await fetchStory()
    const undecided = leavesOf(result, resultSourceMap).filter(({source}) => source === 'unknown')
    const names = new Set(undecided.map(({path}) => path.at(-1)))
    expect([...names].toSorted()).toEqual(
      ['decorative', 'handout', 'noindex', 'showAds', 'showNewsletter', 'standIn', 'stateAgency'].toSorted(),
    )
  })

  test('leads into arrays by keys, or by places', async () => {
    const [keyed, placed] = [await fetchStory(), await fetchStory({keyed: false})]
    const [byKey, byPlace] = [keyed.resultSourceMap, placed.resultSourceMap]
    expect(byKey.paths.join('\n')).toMatch(/^\$\['body'\]\[\?\(@\._key=='[^']+'\)\]/m)
    expect(byPlace.paths.join('\n')).toMatch(/^\$\['body'\]\[0\]/m)
    expect(byPlace.paths.join('\n')).not.toContain('_key==')
    expect(Object.keys(byKey.mappings)).toEqual(Object.keys(byPlace.mappings))
  })

  test('is not sent unless asked for, and asked for as Sanity does', async () => {
    const answer = await client.fetch('*[0]', {}, {filterResponse: false})
    expect(Object.keys(answer).toSorted()).toEqual(['ms', 'query', 'result', 'syncTags'])
    const refused = await lake.request('/data/query/production?query=*&resultSourceMap=maybe')
    expect([refused.status, await refused.json()]).toEqual([
      400,
      {
        statusCode: 400,
        error: 'Bad Request',
        message: 'Parameter "resultSourceMap" should be true, false or withKeyArraySelector, not "maybe"',
      },
    ])
  })
})

describe('Sanity’s own readers of the map', () => {
  test('lead to the field of the right document', async () => {
    const {resultSourceMap} = await fetchStory()
    const edit = (...resultPath: ContentSourceMapParsedPath) =>
      resolveEditInfo({resultPath, resultSourceMap, studioUrl: '/studio'})
    expect(edit('headline')).toMatchObject({id: storyId, type: 'article', path: ['headline']})
    expect(edit('section', 'name')).toMatchObject({id: 'section-world', type: 'section', path: ['name']})
    expect(edit('source', 'name')).toMatchObject({id: 'source-reuters', path: ['name']})
    expect(edit('showAds')).toBeUndefined()
  })

  test('hide it in the texts of the page', async () => {
    const traced: string[] = []
    const query = storyByIdQuery
    const encoded = await client.fetch<JsonObject>(
      query,
      {id: storyId},
      {
        stega: {
          enabled: true,
          studioUrl: 'http://localhost:3333',
          filter: (props) => {
            const path = studioPath.toString(jsonPathToStudioPath(props.sourcePath))
            traced.push(`${props.sourceDocument._id}: ${path}`)
            return props.filterDefault(props)
          },
        },
      },
    )
    const plain = await client.fetch<JsonObject>(query, {id: storyId})
    expect(encoded).not.toEqual(plain)
    expect(stegaClean(encoded)).toEqual(plain)
    expect(traced).toContain(`${storyId}: headline`)
    expect(traced).toContain('topic-russia: name')
    expect(
      traced.filter((place) => /: body\[_key=="[^"]+"\]\.children\[_key=="[^"]+"\]\.text$/.test(place)),
    ).toHaveLength(
      await client.fetch<number>('count(*[_id == $id][0].body[_type == "block"].children[])', {id: storyId}),
    )
  })

  test('show an edit before it is saved', async () => {
    const stored = await client.getDocument<JsonObject>(storyId)
    if (!stored) throw new TypeError('The story is missing')
    const draft = {...stored, _id: `drafts.${storyId}`, headline: 'A new headline'}
    await client.createOrReplace(draft)
    const {result, resultSourceMap} = await fetchStory({perspective: 'drafts'})
    expect(result).toMatchObject({_id: storyId, headline: 'A new headline'})
    expect(resultSourceMap.documents).toContainEqual({_id: draft._id, _type: 'article'})
    expect(resultSourceMap.documents).not.toContainEqual({_id: storyId, _type: 'article'})

    const edited = {...draft, body: structuredClone(stored['body']), headline: 'Newer still'}
    for (const block of arrayOf(edited.body)) {
      for (const span of arrayOf(block['children'])) span['text'] = 'Edited.'
    }
    const shown = applySourceDocuments(
      result,
      resultSourceMap,
      ({_id}) => (_id === edited._id ? edited : undefined),
      (changed) => changed,
      'drafts',
    )
    expect(shown['headline']).toBe('Newer still')
    const texts = leavesOf(shown['body'], resultSourceMap).filter(({path}) => path.at(-1) === 'text')
    expect(new Set(texts.map(({value}) => value))).toEqual(new Set(['Edited.']))
    expect({...shown, headline: result['headline'], body: result['body']}).toEqual(result)
  })
})
