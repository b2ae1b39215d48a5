import {afterAll, beforeAll, expect, test} from 'vitest'
import {WebSocket} from 'ws'

import {administratorToken, startTestLake, studioOrigin, type TestLake} from '../http/start-test-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
})

afterAll(() => lake.dispose())

test('two tabs learn of each other', async () => {
  const ada = await connect()
  const bob = await connect()
  const subscription = (await bob.call('presence_subscribe', {})).result

  const pushes = bob.pushes(3)
  await ada.call('presence_rollcall', {session: 'session-a'})
  await ada.call('presence_announce', {
    data: {sessionId: 'session-a', locations: [{type: 'document', documentId: 'story'}]},
  })
  ada.socket.close()

  expect(await pushes).toEqual(
    [
      {type: 'rollCall', i: 'lake-robot', session: 'session-a'},
      {
        type: 'state',
        i: 'lake-robot',
        m: {sessionId: 'session-a', locations: [{type: 'document', documentId: 'story'}]},
      },
      {type: 'disconnect', i: 'lake-robot', m: {session: 'session-a'}},
    ].map((result) => ({
      jsonrpc: '2.0',
      method: 'presence_subscription',
      params: {subscription, result},
    })),
  )
  bob.socket.close()
})

test('nobody is told anything before saying who they are', async () => {
  const stranger = await open()
  expect([
    await stranger.call('presence_subscribe', {}),
    await stranger.call('authorization', {authorization: 'Bearer nobody'}),
    await stranger.call('presence_announce', {data: {sessionId: 's', locations: []}}),
  ]).toMatchObject([{error: {code: 4001}}, {error: {code: 4001}}, {error: {code: 4001}}])
  stranger.socket.close()
})

test('what is not understood is answered with an error', async () => {
  const tab = await connect()
  expect([await tab.call('presence_sing', {}), await tab.call('presence_rollcall', {})]).toMatchObject([
    {error: {code: -32601}},
    {error: {code: -32602}},
  ])
  tab.socket.close()
})

test.each([
  ['a strange page', '/v2022-06-30/socket/production', {origin: 'https://evil.example'}],
  ['a strange host', '/v2022-06-30/socket/production', {host: 'evil.example'}],
  ['a dataset that is not there', '/v2022-06-30/socket/nowhere', {origin: studioOrigin}],
  ['a strange page at the door', '/v1/door', {origin: 'https://evil.example'}],
])('%s is not let in', async (_name, path, headers) => {
  const socket = new WebSocket(`ws://localhost:${lake.port}${path}`, {headers})
  const outcome = await new Promise((resolve) => {
    socket.on('open', () => resolve('open'))
    socket.on('error', ({message}) => resolve(message))
  })
  expect(outcome).toMatch(/Unexpected server response: 40[34]/)
})

async function connect() {
  const tab = await open()
  await tab.call('authorization', {authorization: `Bearer ${administratorToken}`})
  return tab
}

async function open() {
  const socket = new WebSocket(`ws://localhost:${lake.port}/v2022-06-30/socket/production?tag=test`, {
    origin: studioOrigin,
  })
  await new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })
  let lastId = 0

  return {
    socket,
    call(method: string, params: object): Promise<{result?: unknown; error?: {code: number}}> {
      const id = String(++lastId)
      return new Promise((resolve) => {
        const hear = (data: unknown) => {
          const message = JSON.parse(String(data))
          if (message.id !== id) return
          socket.off('message', hear)
          resolve(message)
        }
        socket.on('message', hear)
        socket.send(JSON.stringify({jsonrpc: '2.0', method, params: {...params, apiVersion: 'v1'}, id}))
      })
    },
    pushes(count: number): Promise<unknown[]> {
      return new Promise((resolve) => {
        const heard: unknown[] = []
        socket.on('message', (data) => {
          const message = JSON.parse(String(data))
          if (message.method !== 'presence_subscription') return
          heard.push(message)
          if (heard.length === count) resolve(heard)
        })
      })
    },
  }
}
