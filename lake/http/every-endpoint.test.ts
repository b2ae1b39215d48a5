import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {NOTE} from './data-endpoint-samples.fixture.ts'
import {endpointSamples} from './endpoint-samples.fixture.ts'
import {readEndpointsPage} from './read-endpoints-page.ts'
import {readEvents} from './read-events.ts'
import {startTestLake, type TestLake} from './start-test-lake.ts'

const {rows} = readEndpointsPage()

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
  await lake.client().transaction().create(NOTE).transactionId('begin').commit()
})

afterAll(() => lake.dispose())

describe('an endpoint', () => {
  test('is asked below, unless it is absent or a WebSocket', () => {
    const there = rows.filter(({endpoint, state}) => state !== 'absent' && !endpoint.startsWith('WS '))
    expect(Object.keys(endpointSamples).toSorted()).toEqual(there.map(({endpoint}) => endpoint).toSorted())
  })

  test.each(Object.entries(endpointSamples))(
    '%s',
    async (endpoint, {answer, signedIn, anonymous, ...request}) => {
      const toNobody = await ask(endpoint, request, null)
      const toAdministrator = await ask(endpoint, request)
      expect(toAdministrator).toEqual({
        status: signedIn,
        body: signedIn < 400 ? (answer === undefined ? toAdministrator.body : answer) : failure(signedIn),
      })
      expect(toNobody).toEqual({
        status: anonymous,
        body: anonymous < 400 ? (isFixed(endpoint) ? answer : toNobody.body) : failure(anonymous),
      })
    },
  )

  test.each(rows.filter(({state}) => state === 'refused'))('$endpoint is refused', ({endpoint}) => {
    expect(endpointSamples[endpoint]?.signedIn).toBeGreaterThanOrEqual(400)
  })

  test.each(rows.filter(({state}) => state === 'absent'))('$endpoint is absent', async ({endpoint}) => {
    const path = endpoint
      .replace(/^\w+ \/\{version\}/, '')
      .replace('{projectId}', 'newsroom')
      .replace('{dataset}', 'production')
      .replace(/\{\w+\}/, 'name')
    expect(await ask(endpoint, {path, body: {}})).toEqual({status: 404, body: failure(404)})
  })
})

test('none of this was a failure of the lake', () => {
  expect(lake.failures).toEqual([])
})

/** Whoever asks is told the same. */
function isFixed(endpoint: string): boolean {
  return rows.some((row) => row.endpoint === endpoint && row.state === 'fixed')
}

function failure(statusCode: number) {
  return expect.objectContaining({statusCode, error: expect.any(String), message: expect.any(String)})
}

async function ask(endpoint: string, {path, body}: {path: string; body?: unknown}, token?: null) {
  const [method = ''] = endpoint.split(' ')
  const init = {
    method,
    redirect: 'manual',
    ...(method === 'GET' || body === undefined
      ? {}
      : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
  } as const
  const answer = endpoint.includes('{version}')
    ? await lake.request(path, {...init, ...(token === null ? {token} : {})})
    : await fetch(`${lake.url}${path}`, init)
  if (answer.headers.get('content-type') === 'text/event-stream') {
    const events = readEvents(answer)
    const first = await events.next()
    await events.cancel()
    return {status: answer.status, body: first}
  }
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true
  return {status: answer.status, body: isJson ? (JSON.parse(text) as unknown) : text}
}
