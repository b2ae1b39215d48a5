import {once} from 'node:events'
import {type ClientHttp2Session, connect} from 'node:http2'
import {get} from 'node:https'
import {text} from 'node:stream/consumers'

import {afterAll, beforeAll, expect, test} from 'vitest'
import {WebSocket} from 'ws'

import type {TlsCertificate} from './open-server.ts'
import {InvalidLakeOptionError} from './start-errors.ts'
import {administratorToken, startTestLake, studioOrigin, type TestLake} from './start-test-lake.ts'
import {testCertificate} from './test-certificate.ts'

/** More than a browser's six connections, which listeners would use up. */
const LISTENERS = 60

let tls: TlsCertificate
let lake: TestLake

beforeAll(async () => {
  tls = await testCertificate()
  lake = await startTestLake({tls})
})

afterAll(() => lake?.dispose())

const open = (): ClientHttp2Session => connect(lake.url, {ca: tls.cert})
const authorization = `Bearer ${administratorToken}`

async function request(session: ClientHttp2Session, headers: Record<string, string>, body?: string) {
  const stream = session.request(headers)
  stream.end(body)
  const [answer] = await once(stream, 'response')
  return {status: Number(Reflect.get(Object(answer), ':status')), body: await text(stream)}
}

test('a lake with a certificate is at https', async () => {
  const session = open()
  expect([lake.url, await request(session, {':path': '/v1/ping'})]).toEqual([
    `https://localhost:${lake.port}`,
    {status: 200, body: 'PONG'},
  ])
  session.close()
})

test('names that are not this machine’s are refused by HTTP/2 too', async () => {
  const session = open()
  const statuses = ['localhost', 'newsroom.localhost', 'evil.example'].map(async (name) => {
    const authority = `${name}:${lake.port}`
    return (await request(session, {':path': '/v1/ping', ':authority': authority})).status
  })
  expect(await Promise.all(statuses)).toEqual([200, 200, 403])
  session.close()
})

test('URLs may be as long as clients make them, by HTTP/2 and by HTTP/1.1', async () => {
  const path = `/v1/ping?query=${'x'.repeat(14_700)}`
  const cookie = 'x'.repeat(2000)
  const session = open()
  const {status} = await request(session, {':path': path, cookie})
  session.close()
  const [answer] = await once(get(`${lake.url}${path}`, {ca: tls.cert, headers: {cookie}}), 'response')
  answer.resume()
  expect([status, answer.statusCode]).toEqual([200, 200])
})

/** Whether a listener hears of the transaction. `onWelcome` is called when it would. */
async function hears(session: ClientHttp2Session, transactionId: string, onWelcome: () => void) {
  const stream = session.request({':path': '/v2026-01-01/data/listen/production?query=*', authorization})
  let told = ''
  for await (const chunk of stream.setEncoding('utf8')) {
    const wasWelcome = told.includes('event: welcome')
    told += chunk
    if (!wasWelcome && told.includes('event: welcome')) onWelcome()
    if (told.includes(`"transactionId":"${transactionId}"`)) return true
  }
  return false
}

test(`${LISTENERS} listeners and the edit that they wait for share one connection`, async () => {
  const session = open()
  const everyone = Promise.withResolvers<void>()
  let welcomed = 0
  const listeners = Array.from({length: LISTENERS}, () =>
    hears(session, 'edit', () => {
      welcomed += 1
      if (welcomed === LISTENERS) everyone.resolve()
    }),
  )
  await everyone.promise
  const edit = {transactionId: 'edit', mutations: [{create: {_id: 'story', _type: 'story'}}]}
  const answer = await request(
    session,
    {
      ':method': 'POST',
      ':path': '/v2026-01-01/data/mutate/production',
      authorization,
      origin: studioOrigin,
      'content-type': 'application/json',
    },
    JSON.stringify(edit),
  )
  expect([answer.status, await Promise.all(listeners)]).toEqual([200, Array(LISTENERS).fill(true)])
  session.close()
})

test('who speaks HTTP/1.1 only is served too, and so are WebSockets', async () => {
  const [answer] = await once(get(`${lake.url}/v1/ping`, {ca: tls.cert}), 'response')
  const socket = new WebSocket(`${lake.url.replace('https', 'wss')}/v1/socket/production`, {ca: tls.cert})
  await once(socket, 'open')
  socket.terminate()
  expect([answer.httpVersion, await text(answer)]).toEqual(['1.1', 'PONG'])
})

test('a lake that closes ends the streams of its sessions', async () => {
  const other = await startTestLake({tls})
  const session = connect(other.url, {ca: tls.cert})
  const stream = session.request({':path': '/v2026-01-01/data/listen/production?query=*', authorization})
  await once(stream, 'response')
  stream.resume()
  const gone = Promise.all([once(stream, 'close'), once(session, 'close')])
  await other.dispose()
  await gone
  expect(other.failures).toEqual([])
})

test('a certificate that is none is refused, and what to give instead is said', async () => {
  const refused = startTestLake({tls: {...tls, cert: 'no certificate'}})
  await expect(refused).rejects.toThrow(InvalidLakeOptionError)
  await expect(refused).rejects.toThrow('Give a certificate and its own private key, both as PEM')
})
