import {afterEach, beforeEach, expect, test, vi} from 'vitest'

import {createPatientFetch, LONGEST_PAUSE_IN_MILLISECONDS} from './patient-fetch.ts'

const ADDRESS = 'http://localhost:3400/v2026-01-01/data/doc/production/note'
const CUT = new TypeError('Failed to fetch')
/** Ten times as often as `@sanity/client` would ask by itself. */
const FAILURES = 60

/** What comes of each request, one after another; the last one for good. */
let outcomes: (Response | Error)[]
let asked: number
const patientFetch = () =>
  createPatientFetch(async () => {
    const outcome = outcomes[Math.min(asked, outcomes.length - 1)]
    asked += 1
    if (outcome instanceof Response) return outcome.clone()
    throw outcome
  })

beforeEach(() => {
  vi.useFakeTimers()
  asked = 0
})

afterEach(() => {
  vi.useRealTimers()
})

test.each([
  {fault: 'a connection that is cut', outcome: CUT},
  {fault: 'a proxy with no lake behind it', outcome: new Response('', {status: 502})},
])('a read outlasts $fault', async ({outcome}) => {
  outcomes = [new Response('first'), ...Array.from({length: FAILURES}, () => outcome), new Response('second')]
  const ask = patientFetch()
  await ask(ADDRESS)
  const answer = ask(ADDRESS)
  await vi.advanceTimersByTimeAsync(FAILURES * LONGEST_PAUSE_IN_MILLISECONDS)
  expect([await (await answer).text(), asked]).toEqual(['second', FAILURES + 2])
})

test('so does a query that is too long for an address', async () => {
  outcomes = [new Response('first'), CUT, new Response('second')]
  const ask = patientFetch()
  await ask(ADDRESS)
  const answer = ask('http://localhost:3400/v2026-01-01/data/query/production?tag=list', {method: 'POST'})
  await vi.advanceTimersByTimeAsync(LONGEST_PAUSE_IN_MILLISECONDS)
  expect(await (await answer).text()).toBe('second')
})

test.each([
  {request: 'a write', init: {method: 'POST'}},
  {request: 'a listener', init: {headers: {accept: 'text/event-stream'}}},
])('$request fails at once', async ({init}) => {
  outcomes = [new Response('first'), CUT]
  const ask = patientFetch()
  await ask(ADDRESS)
  await expect(ask(ADDRESS, init)).rejects.toBe(CUT)
})

test('before the lake has ever answered, a read fails at once', async () => {
  outcomes = [CUT]
  await expect(patientFetch()(ADDRESS)).rejects.toBe(CUT)
  expect(asked).toBe(1)
})

test('what is not for want of a connection fails at once, and an answer is an answer', async () => {
  outcomes = [
    new Response('first'),
    new RangeError('Not for want of a connection'),
    new Response('', {status: 500}),
  ]
  const ask = patientFetch()
  await ask(ADDRESS)
  await expect(ask(ADDRESS)).rejects.toBe(outcomes[1])
  expect((await ask(ADDRESS)).status).toBe(500)
})

test('a read that is aborted waits no longer', async () => {
  outcomes = [new Response('first'), CUT]
  const ask = patientFetch()
  await ask(ADDRESS)
  const controller = new AbortController()
  const end = ask(ADDRESS, {signal: controller.signal}).catch((reason: unknown) => reason)
  await vi.advanceTimersByTimeAsync(LONGEST_PAUSE_IN_MILLISECONDS)
  controller.abort('no longer wanted')
  expect(await end).toBe('no longer wanted')
  const askedUntilThen = asked
  await vi.advanceTimersByTimeAsync(10 * LONGEST_PAUSE_IN_MILLISECONDS)
  expect(asked).toBe(askedUntilThen)
})
