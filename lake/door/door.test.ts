import {createServer} from 'node:http'

import type {SanityClient} from '@sanity/client'
import {filter, firstValueFrom, map, type Observable, ReplaySubject, take, toArray} from 'rxjs'
import {afterEach, beforeEach, expect, test} from 'vitest'

import {administratorToken, startTestLake, type TestLake} from '../http/start-test-lake.ts'
import {createDoorFetch} from './create-door-fetch.ts'
import {createLakeClientFactory} from './create-lake-client-factory.ts'
import {leadPageThroughDoor} from './lead-page-through-door.ts'

let lake: TestLake
let client: SanityClient

beforeEach(async () => {
  lake = await startTestLake()
  client = createLakeClientFactory({lakeUrl: lake.url})({
    projectId: 'newsroom',
    dataset: 'production',
    apiVersion: '2026-01-01',
    token: administratorToken,
    useCdn: false,
    perspective: 'raw',
  })
})

afterEach(() => lake.dispose())

test('carries twenty listeners at once, each with its own events, beside ordinary requests', async () => {
  const listeners = Array.from({length: 20}, (_, number) => listenTo(`note-${number}`))
  await Promise.all(
    listeners.map((events) => firstValueFrom(events.pipe(filter(({type}) => type === 'welcome')))),
  )

  const transaction = client.transaction()
  for (const number of listeners.keys()) transaction.create({_type: 'note', _id: `note-${number}`})
  await transaction.commit()

  const heard = await Promise.all(
    listeners.map((events) =>
      firstValueFrom(
        events.pipe(
          map(({documentId}) => documentId),
          filter(Boolean),
        ),
      ),
    ),
  )
  expect(heard).toEqual(Array.from({length: 20}, (_, number) => `note-${number}`))
})

test('a dropped connection is taken up again, by listeners that are there already', async () => {
  const events = listenTo('note')
  await firstValueFrom(events)
  const twoWelcomes = firstValueFrom(
    events.pipe(
      filter(({type}) => type !== 'mutation' && type !== 'reconnect'),
      take(2),
      toArray(),
    ),
  )
  await lake.restart()
  expect(await twoWelcomes).toEqual([{type: 'welcome'}, {type: expect.stringMatching(/^(welcome|reset)$/)}])
  await client.create({_type: 'note', _id: 'note'})
  expect(await firstValueFrom(events.pipe(filter(({type}) => type === 'mutation')))).toEqual({
    type: 'mutation',
    documentId: 'note',
  })
})

test('where the lake cannot be reached, twenty streams knock once', async () => {
  const elsewhere = createServer()
  let knocks = 0
  elsewhere.on('upgrade', (_request, socket) => {
    knocks += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  const address = elsewhere.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0

  const doorFetch = createDoorFetch({lakeUrl: `http://127.0.0.1:${port}`})
  const outcomes = await Promise.allSettled(
    Array.from({length: 20}, () => doorFetch(`http://127.0.0.1:${port}/v1/data/listen/production?query=*`)),
  )
  elsewhere.close()
  expect([knocks, new Set(outcomes.map(({status}) => status))]).toEqual([1, new Set(['rejected'])])
})

test('a page led through the door takes every stream of the lake there, and nothing else', async () => {
  const former = globalThis.fetch
  const passedOn: string[] = []
  globalThis.fetch = async (input, init) => {
    passedOn.push(input instanceof Request ? input.url : String(input))
    return former(input, init)
  }
  try {
    leadPageThroughDoor({lakeUrl: lake.url})
    const byProject = lake.url.replace('//', '//newsroom.')
    const stream = await fetch(`${byProject}/v1/data/listen/production?query=*`)
    expect(stream.headers.get('content-type')).toBe('text/event-stream')
    await stream.body?.cancel()
    const ofResource = await fetch(`${lake.url}/v1/projects/newsroom/datasets/production/live/events`)
    expect(ofResource.headers.get('content-type')).toBe('text/event-stream')
    await ofResource.body?.cancel()
    expect(await (await fetch(`${lake.url}/v1/ping`)).text()).toBe('PONG')
    expect(await (await fetch(new Request(`${lake.url}/v1/ping`))).text()).toBe('PONG')
  } finally {
    globalThis.fetch = former
  }
  expect(passedOn).toEqual([`${lake.url}/v1/ping`, `${lake.url}/v1/ping`])
})

test('a listener with a wrong token is refused as it would be without the door', async () => {
  const stranger = client.withConfig({token: 'nobody'})
  await expect(firstValueFrom(stranger.listen('*'))).rejects.toMatchObject({
    name: 'ConnectionFailedError',
    status: 401,
  })
})

test('aborting ends a stream, for its reader and in the lake', async () => {
  const doorFetch = createDoorFetch({lakeUrl: lake.url})
  const controller = new AbortController()
  const response = await doorFetch(`${lake.url}/v1/data/listen/production?query=*`, {
    signal: controller.signal,
  })
  const text = response.text()
  controller.abort()
  await expect(text).rejects.toMatchObject({name: 'AbortError'})
})

test('only streams go through: what asks for more is refused', async () => {
  const replies = await converse({type: 'open', stream: 1, path: '/v1/users/me', headers: {}})
  expect(replies[0]).toEqual({type: 'head', stream: 1, status: 404, contentType: expect.any(String)})
})

test('the origin of a stream is that of the socket, whatever it claims', async () => {
  const replies = await converse({
    type: 'open',
    stream: 1,
    path: '/v1/data/listen/production?query=*',
    headers: {host: 'evil.example', origin: 'https://evil.example'},
  })
  expect(replies[0]).toEqual({type: 'head', stream: 1, status: 200, contentType: 'text/event-stream'})
})

interface Heard {
  type: string
  documentId?: string
}

/** Listens from now on, and remembers what was heard. */
function listenTo(id: string): Observable<Heard> {
  const heard = new ReplaySubject<Heard>()
  client
    .listen(
      '*[_id == $id]',
      {id},
      {
        events: ['welcome', 'welcomeback', 'reset', 'reconnect', 'mutation'],
        includeAllVersions: true,
        enableResume: true,
      },
    )
    .pipe(
      map((event): Heard => {
        return 'documentId' in event ? {type: event.type, documentId: event.documentId} : {type: event.type}
      }),
    )
    .subscribe(heard)
  return heard
}

/** Sends one message to the door and returns the first answer. */
async function converse(message: object): Promise<unknown[]> {
  const socket = new WebSocket(`${lake.url.replace(/^http/, 'ws')}/v1/door`)
  const replies = await new Promise<unknown[]>((resolve, reject) => {
    socket.addEventListener('error', reject)
    socket.addEventListener('open', () => socket.send(JSON.stringify(message)))
    socket.addEventListener('message', ({data}) => resolve([JSON.parse(String(data))]))
  })
  socket.close()
  return replies
}
