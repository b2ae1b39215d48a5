import {evaluate, parse, toJS} from 'groq-js'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'
import {documents, NOW, parameters} from './groq-conformance/documents.fixture.ts'
import {expressions} from './groq-conformance/expressions.fixture.ts'
import {functions, refusals} from './groq-conformance/functions.fixture.ts'

type Stored = Record<string, unknown> & {_id: string}

let lake: TestLake
let stored: Stored[]

beforeAll(async () => {
  lake = await startTestLake({clock: () => NOW})
  const client = lake.client()
  await client.mutate(documents.map((document) => ({create: document})))
  stored = await client.fetch('*')
})

afterAll(() => lake.dispose())

describe.each(Object.entries({...expressions, ...functions}))('%s', (_chapter, rows) => {
  test.each(rows)('%s', async (expression, expected) => {
    const [byGet, byPost, alone] = await Promise.all([
      get(expression),
      post(expression),
      evaluatedAlone(expression),
    ])
    expect([byGet.status, byPost.status]).toEqual([200, 200])
    expect([byGet.body.result, byPost.body.result]).toEqual([expected, expected])
    expect(alone).toEqual(expected)
  })
})

test.each(refusals)('refuses %j in the same way to GET and POST', async (query) => {
  const [byGet, byPost] = await Promise.all([get(query), post(query)])
  expect([byGet.status, byPost.status]).toEqual([400, 400])
  expect(byGet.body).toEqual({
    error: {
      type: 'queryParseError',
      description: expect.any(String),
      query,
      start: expect.any(Number),
      end: expect.any(Number),
    },
  })
  expect(byPost.body).toEqual(byGet.body)
})

test('numbers are stored and told as JavaScript writes them', async () => {
  const numbers =
    '{"large":1e21,"small":5e-324,"most":1.7976931348623157e308,"odd":9007199254740993,"zero":-0}'
  await lake.request('/data/mutate/production', {
    method: 'POST',
    body: `{"mutations":[{"create":{"_id":"numbers","_type":"numbers","value":${numbers}}}]}`,
  })
  const answer = await lake.request(
    '/data/query/production?query=*[_id=="numbers"][0].value&returnQuery=false',
  )
  expect(await answer.text()).toContain(
    '{"large":1e+21,"small":5e-324,"most":1.7976931348623157e+308,"odd":9007199254740992,"zero":0}',
  )
})

test.each([
  [String.raw`"\u{1F5DE}"`, '🗞'],
  ['1 //', 1],
  ['*[_type == "person"]{"n": documents::incomingRefCount()}', [{n: 1}, {n: 1}, {n: 0}]],
  ['*[documents::incomingRefCount() > 0]._id', ['ann', 'bob']],
  ['user::attributes()', {}],
  ['documents::get({"_ref": "ann"}).name', 'Ann'],
  ['documents::get("ann")', null],
  ['geo::latLng(60, 10.5)', {type: 'Point', coordinates: [10.5, 60]}],
  ['geo::distance({"lat": 0, "lng": 0}, geo::latLng(0, 1)) > 111000', true],
  [
    '[{"n": 1, "at": {"lat": 1, "lon": 1}}, {"n": 2, "at": {"lat": 9, "lon": 1}}, {"n": 3}][geo::distance(at, geo::latLng(1, 1)) < 10000].n',
    [1],
  ],
])('%s, which groq-js alone does not answer', async (expression, expected) => {
  expect([await get(expression), await post(expression)]).toMatchObject([
    {status: 200, body: {result: expected}},
    {status: 200, body: {result: expected}},
  ])
})

interface Answer {
  status: number
  body: {result?: unknown}
}

function get(query: string): Promise<Answer> {
  const search = new URLSearchParams({query, perspective: 'raw'})
  for (const [name, value] of Object.entries(parameters)) search.set(`$${name}`, JSON.stringify(value))
  return answerOf(lake.request(`/data/query/production?${search.toString()}`))
}

function post(query: string): Promise<Answer> {
  return answerOf(
    lake.request('/data/query/production?perspective=raw', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({query, params: parameters}),
    }),
  )
}

async function answerOf(request: Promise<Response>): Promise<Answer> {
  const response = await request
  return {status: response.status, body: Object(await response.json())}
}

/** What groq-js makes of an expression by itself, as JSON. */
async function evaluatedAlone(expression: string): Promise<unknown> {
  const tree = parse(`${expression}\n`, {params: parameters})
  const value = await evaluate(tree, {
    dataset: stored,
    params: parameters,
    timestamp: NOW,
    identity: 'lake-robot',
    sanity: {projectId: 'newsroom', dataset: 'production'},
    dereference: ({_ref}) => stored.find(({_id}) => _id === _ref),
  })
  return JSON.parse(JSON.stringify(toJS(await value.asStatic())))
}
