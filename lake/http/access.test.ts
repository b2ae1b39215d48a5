import {request as httpRequest} from 'node:http'

import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {administratorToken, startTestLake, studioOrigin, type TestLake} from './start-test-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
})

afterAll(() => lake.dispose())

const write = {
  method: 'POST',
  body: JSON.stringify({mutations: [{createOrReplace: {_id: 'note', _type: 'note'}}]}),
}

describe('the name the lake is called by', () => {
  test.each(['localhost', '127.0.0.1', '[::1]', 'newsroom.localhost'])('%s is its own', async (name) => {
    expect(await statusFor(`${name}:${lake.port}`)).toBe(200)
  })

  test.each(['evil.example', 'other.localhost', 'localhost.evil.example'])('%s is not', async (name) => {
    expect(await statusFor(`${name}:${lake.port}`)).toBe(403)
  })
})

describe('the page that asks', () => {
  test.each([studioOrigin, 'http://127.0.0.1:3333'])(
    '%s may read and write, with credentials',
    async (origin) => {
      const answer = await lake.request('/data/mutate/production', {...write, headers: {origin}})
      expect([answer.status, corsOf(answer)]).toEqual([200, {origin, credentials: 'true'}])
    },
  )

  test('a preflight from the Studio is granted, for a day', async () => {
    const answer = await lake.request('/data/listen/production', {
      method: 'OPTIONS',
      token: null,
      headers: {
        origin: studioOrigin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization,x-sanity-app,last-event-id',
      },
    })
    expect([
      answer.status,
      corsOf(answer),
      answer.headers.get('access-control-allow-headers'),
      answer.headers.get('access-control-max-age'),
    ]).toEqual([
      204,
      {origin: studioOrigin, credentials: 'true'},
      'authorization,x-sanity-app,last-event-id',
      '86400',
    ])
  })

  test.each(['https://evil.example', 'null', 'http://localhost:3334'])(
    '%s may not write, nor read what it is answered',
    async (origin) => {
      const headers = {origin}
      const written = await lake.request('/data/mutate/production', {...write, headers})
      const preflight = await lake.request('/data/mutate/production', {method: 'OPTIONS', headers})
      const read = await lake.request('/data/query/production?query=*', {headers})
      expect([written, preflight, read].map((answer) => [answer.status, corsOf(answer)])).toEqual([
        [403, noCors],
        [403, noCors],
        [200, noCors],
      ])
    },
  )

  test('any page may ask whether it may ask, and so may programs', async () => {
    const studio = await lake.request('/check/cors', {token: null, headers: {origin: studioOrigin}})
    const stranger = await lake.request('/check/cors', {
      token: null,
      headers: {origin: 'https://evil.example'},
    })
    const program = await lake.request('/check/cors', {token: null})
    expect([
      corsOf(studio).origin,
      await studio.json(),
      corsOf(stranger).origin,
      await stranger.json(),
      await program.json(),
    ]).toEqual([
      studioOrigin,
      {result: {allowed: true, withCredentials: true}},
      'https://evil.example',
      {result: {allowed: false, withCredentials: false}},
      {result: {allowed: true, withCredentials: true}},
    ])
  })
})

describe('the token that comes along', () => {
  test.each([
    ['/data/mutate/production', write],
    ['/data/actions/production', {method: 'POST', body: '{"actions":[]}'}],
    ['/data/query/production?query=*&perspective=raw', {}],
    ['/data/query/production?query=*&perspective=drafts', {}],
    ['/data/history/production/transactions/note', {}],
    ['/data/history/production/documents/note?lastRevision=true', {}],
    ['/data/history/production/events/documents/note', {}],
    ['/assets/files/production', {method: 'POST', body: 'bytes'}],
    ['/users/me/keyvalue/layout', {}],
    ['/users/editor', {}],
    ['/auth/id', {}],
  ])('%s needs one', async (path, init) => {
    const answer = await lake.request(path, {...init, token: null})
    expect([answer.status, await answer.json()]).toEqual([
      401,
      {statusCode: 401, error: 'Unauthorized', message: expect.stringContaining('Sign in to')},
    ])
  })

  test('one that stands for nobody is refused everywhere, with the code that signs out', async () => {
    const answer = await lake.request('/data/query/production?query=1', {token: `${administratorToken}x`})
    expect([answer.status, await answer.json()]).toEqual([
      401,
      {statusCode: 401, error: 'Unauthorized', message: 'Session not found', errorCode: 'SIO-401-ANF'},
    ])
  })

  test('nobody in particular is signed out, not wrong', async () => {
    const answer = await lake.request('/users/me', {token: null})
    expect([answer.status, await answer.json()]).toEqual([200, {}])
  })
})

describe('what is sent', () => {
  test.each([
    ['malformed JSON', '/data/mutate/production', '{"mutations":', 400, 'The request body is not valid JSON'],
    [
      'a body of the wrong shape',
      '/data/query/production',
      '{"query":1}',
      400,
      'The request body is not as expected',
    ],
    ['mutations that are none', '/data/mutate/production', '{"mutations":"all"}', 400, ''],
    ['preferences without keys', '/users/me/keyvalue', '[{"value":1}]', 404, ''],
  ])('%s is refused', async (_name, path, body, status, message) => {
    const answer = await lake.request(path, {method: 'POST', body})
    expect([answer.status, await answer.json()]).toMatchObject([
      status,
      {statusCode: status, message: expect.stringContaining(message)},
    ])
  })

  test.each(['$name={', 'returnQuery=maybe'])('a parameter such as %s is refused', async (parameter) => {
    const answer = await lake.request(`/data/query/production?query=*&${parameter}`)
    expect([answer.status, await answer.json()]).toMatchObject([400, {error: 'Bad Request'}])
  })

  test('a path that leads nowhere is not found', async () => {
    const answer = await lake.request('/nothing/here')
    expect([answer.status, await answer.json()]).toEqual([
      404,
      {statusCode: 404, error: 'Not Found', message: 'The lake has no GET /v2026-01-01/nothing/here'},
    ])
  })

  test('another project is not found', async () => {
    const answer = await lake.request('/projects/other')
    expect([answer.status, await answer.json()]).toMatchObject([404, {attributes: {type: 'project'}}])
  })

  test('more than the lake takes is too large', async () => {
    const small = await startTestLake({limits: {jsonBytes: 100, assetBytes: 10}})
    const document = await small.request('/data/mutate/production', {method: 'POST', body: ' '.repeat(101)})
    const asset = await small.request('/assets/files/production', {method: 'POST', body: 'eleven bytes'})
    await small.dispose()
    expect([document.status, asset.status, await asset.json()]).toEqual([
      413,
      413,
      {statusCode: 413, error: 'Payload Too Large', message: 'The asset is larger than 10 bytes'},
    ])
  })
})

test('nothing of this was a failure of the lake', () => {
  expect(lake.failures).toEqual([])
})

const noCors = {origin: null, credentials: null}

function corsOf({headers}: Response) {
  return {
    origin: headers.get('access-control-allow-origin'),
    credentials: headers.get('access-control-allow-credentials'),
  }
}

/** `fetch` does not let a caller choose the `Host`. */
function statusFor(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest(`${lake.url}/v1/ping`, {headers: {host}}, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}
