import {ClientError, isQueryParseError, type SanityClient} from '@sanity/client'
import {firstValueFrom} from 'rxjs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'

let lake: TestLake
let client: SanityClient

beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client()
  await client
    .transaction()
    .create({_id: 'a', _type: 'story', title: 'One', tags: ['ü', '"', '\\', '💧'], rank: 1})
    .create({_id: 'drafts.a', _type: 'story', title: 'Draft', rank: 2})
    .create({_id: 'drafts.b', _type: 'story', title: 'Only a draft', rank: 3})
    .commit()
})

afterAll(() => lake.dispose())

describe('the version of the API', () => {
  test.each([
    ['v1', 'raw'],
    ['v2019-01-29', 'raw'],
    ['v2021-03-25', 'raw'],
    ['v2025-02-18', 'raw'],
    ['v2025-02-19', 'published'],
    ['v2026-05-04', 'published'],
    ['vX', 'published'],
  ])('%s reads with the perspective %s, unless another is asked for', async (version, perspective) => {
    const titles = async (options: string) => {
      const query = encodeURIComponent('*[_type == "story"] | order(rank).title')
      const answer = await lake.request(`/data/query/production?query=${query}${options}`, {version})
      return resultOf(await answer.json())
    }
    const [raw, published] = [['One', 'Draft', 'Only a draft'], ['One']]
    expect(await titles('')).toEqual(perspective === 'raw' ? raw : published)
    expect(await titles('&perspective=raw')).toEqual(raw)
    expect(await titles('&perspective=published')).toEqual(published)
    expect(await titles('&perspective=drafts')).toEqual(['Draft', 'Only a draft'])
    expect(await titles('&perspective=previewDrafts')).toEqual(['Draft', 'Only a draft'])
  })

  test.each(['v2', '2021-03-25', 'v2021-3-25', 'latest'])('%s is none', async (version) => {
    const answer = await lake.request('/data/query/production?query=1', {version})
    expect(answer.status).toBe(404)
  })
})

describe('GET and POST', () => {
  const asked = {
    query:
      '*[_type == $type && rank in $ranks && $flag && !defined($nothing)] | order(rank) [0...$limit] {title, tags, "is": $text}',
    params: {
      type: 'story',
      ranks: [1, 2],
      flag: true,
      nothing: null,
      limit: 2,
      text: 'ü & "quoted" + 100% \\ 💧',
    },
  }

  test.each([
    '',
    'perspective=drafts',
    'returnQuery=false',
    'resultSourceMap=true&perspective=raw',
    'resultSourceMap=withKeyArraySelector&perspective=drafts&returnQuery=false',
    'lastLiveEventId=some-event&cacheMode=noStale&tag=pages.story',
  ])('answer alike with %j', async (options) => {
    const search = new URLSearchParams(options)
    const path = `/data/query/production?${search}`
    const posted = await lake.request(path, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(asked),
    })
    search.set('query', asked.query)
    for (const [name, value] of Object.entries(asked.params)) search.set(`$${name}`, JSON.stringify(value))
    const got = await lake.request(`/data/query/production?${search}`)
    const [fromPost, fromGet] = [withoutTime(await posted.json()), withoutTime(await got.json())]
    expect([posted.status, fromPost]).toEqual([200, fromGet])
    expect(resultOf(fromPost)).not.toEqual([])
  })

  test('refuse alike', async () => {
    const query = '*[_type == $missing]'
    const posted = await lake.request('/data/query/production', {
      method: 'POST',
      body: JSON.stringify({query}),
    })
    const got = await lake.request(`/data/query/production?query=${encodeURIComponent(query)}`)
    expect([posted.status, await posted.json()]).toEqual([got.status, await got.json()])
    expect(posted.status).toBe(400)
  })

  test('are chosen by the client, which sends long queries by POST', async () => {
    const params = {ids: ['a', 'x'.repeat(12_000)]}
    expect(await client.fetch('*[_id in $ids].title', params)).toEqual(['One'])
  })
})

describe('a query that does not parse', () => {
  test.each<[string, Record<string, unknown>, string, string]>([
    ['*[_type == "event]', {}, 'Unexpected end of query', ''],
    ['*[_type == "event"', {}, 'Unexpected end of query', '"'],
    ['*[titel(_id) > 3]', {}, 'Undefined function: titel', 'titel'],
    ['*[_type == $type]', {}, 'param $type referenced, but not provided', '$type'],
    ['*[_type == "$type"][0...$limit]', {type: 1}, 'param $limit referenced, but not provided', '$limit'],
    ['*[\n  _type ==\n]{title}', {}, 'Unable to parse the query from here', ']{title}'],
  ])('%j is refused with its place', async (query, params, description, marked) => {
    const error: unknown = await client.fetch(query, params).catch((reason: unknown) => reason)
    expect(error).toMatchObject({
      name: 'Error',
      statusCode: 400,
      message: expect.stringMatching(/^GROQ query parse error:\n/),
      details: {type: 'queryParseError', description, query},
    })
    const {start, end} = placeOf(error)
    expect([query.slice(start, end), end <= query.length]).toEqual([marked, true])
  })

  test('is framed by the client', async () => {
    await expect(client.fetch('*[\n  _type == $type\n]', {}, {tag: 'page'})).rejects.toThrow(
      [
        'GROQ query parse error:',
        '  1 | *[',
        '> 2 |   _type == $type',
        '    |           ^^^^^ param $type referenced, but not provided',
        '  3 | ]',
        '',
        'Tag: page',
      ].join('\n'),
    )
  })

  test('is refused to listeners too, and to mutations by query', async () => {
    await expect(firstValueFrom(client.listen('*[_type == $type]'))).rejects.toMatchObject({
      name: 'ChannelError',
      message: expect.stringContaining('param $type referenced, but not provided'),
    })
    await expect(client.delete({query: '*[_type == $type]'})).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('param $type referenced, but not provided'),
    })
    expect(await client.fetch('count(*)')).toBe(3)
  })

  test('may leave out a parameter that it does not name, and give one that is null', async () => {
    expect(await client.fetch('count(*[title == $title])', {title: null, other: 1})).toBe(0)
  })
})

function placeOf(error: unknown): {start: number; end: number} {
  const details = error instanceof ClientError ? error.details : undefined
  if (typeof details === 'object' && details !== null && isQueryParseError(details)) {
    const {start, end} = details
    if (start !== undefined && end !== undefined) return {start, end}
  }
  throw new TypeError('The error has no place')
}

function resultOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'result' in answer ? answer.result : undefined
}

/** An answer but for the time it took. */
function withoutTime(answer: unknown): unknown {
  return {...(typeof answer === 'object' && answer !== null ? answer : {}), ms: 0}
}
