import {createServer, request, type Server} from 'node:http'

import {createClient, type LiveEvent, type SanityClient} from '@sanity/client'
import type {Subscription} from 'rxjs'
import {afterEach, beforeEach, expect, test} from 'vitest'

import {administratorToken, startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'
import {eventually} from '../support/eventually.ts'

let lake: TestLake
let client: SanityClient
const subscriptions: Subscription[] = []

beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client({perspective: 'published'})
  await client.transaction([{create: {_id: 'a', _type: 'story', title: 'One'}}]).commit()
})

afterEach(async () => {
  for (const subscription of subscriptions.splice(0)) subscription.unsubscribe()
  await lake.dispose()
})

/** Listens as a page does, and has been welcomed when it resolves. */
async function hear(listener: SanityClient, options: {includeDrafts?: boolean} = {}) {
  const events: LiveEvent[] = []
  const errors: unknown[] = []
  const subscription = listener.live.events(options).subscribe({
    next: (event) => events.push(event),
    error: (error) => errors.push(error),
  })
  subscriptions.push(subscription)
  await eventually(() => events.length + errors.length).toBeGreaterThan(0)
  return {
    events,
    errors,
    /** Whether a message came that has one of these tags. */
    concerns: (tags: readonly string[] = []) =>
      events.some((event) => event.type === 'message' && event.tags.some((tag) => tags.includes(tag))),
    messages: () => events.filter(({type}) => type === 'message').length,
  }
}

async function tagsOf(query: string): Promise<string[]> {
  const {syncTags} = await client.fetch(query, {}, {filterResponse: false})
  return syncTags ?? []
}

test('a published change brings the tags of the queries it affects, and of no others', async () => {
  await client.createOrReplace({_id: 'b', _type: 'topic', name: 'Trade'})
  const [list, story, topics] = await Promise.all([
    tagsOf('*[_type == "story"]{title}'),
    tagsOf('*[_id == "a"][0].title'),
    tagsOf('*[_type == "topic"]{name}'),
  ])
  const heard = await hear(lake.client({token: null, perspective: 'published'}))
  await client.patch('a').set({title: 'Two'}).commit()
  await eventually(heard.messages).toBe(1)
  expect([list, story, topics].map((tags) => heard.concerns(tags))).toEqual([true, true, false])

  const message = heard.events.find((event) => event.type === 'message')
  const lastLiveEventId = message?.type === 'message' ? message.id : ''
  expect(await client.fetch('*[_id == "a"][0].title', {}, {lastLiveEventId, cacheMode: 'noStale'})).toBe(
    'Two',
  )
})

test('drafts are heard with a token only', async () => {
  const [published, drafts] = [await hear(client), await hear(client, {includeDrafts: true})]
  const tags = await tagsOf('*[_id == "a"]')
  await client.createOrReplace({_id: 'drafts.a', _type: 'story', title: 'Draft'})
  await eventually(drafts.messages).toBe(1)
  expect(drafts.concerns(tags)).toBe(true)
  // One stream has its transactions in order, so what was to come of the draft would be here before this.
  await client.patch('a').set({title: 'Two'}).commit()
  await eventually(published.messages).toBeGreaterThan(0)
  expect([published.messages(), drafts.messages()]).toEqual([1, 2])

  expect(() => lake.client({token: null}).live.events({includeDrafts: true})).toThrow('requires a token')
  const refused = await hear(lake.client({token: 'a-token-of-nobody'}), {includeDrafts: true})
  expect(refused.errors).toMatchObject([{name: 'ConnectionFailedError', status: 401}])
  for (const option of ['includeDrafts', 'includeAllDocuments']) {
    const anonymous = await lake.request(`/data/live/events/production?${option}=true`, {token: null})
    expect(anonymous.status).toBe(401)
  }
})

test('a client whose connection is cut hears what it missed', async () => {
  const line = await openLine(lake.port)
  const heard = await hear(
    createClient({
      projectId: 'newsroom',
      dataset: 'production',
      apiHost: `http://127.0.0.1:${line.port}`,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2026-01-01',
      token: administratorToken,
    }),
    {includeDrafts: true},
  )
  expect(heard.errors).toEqual([])
  await client.patch('a').set({title: 'Two'}).commit()
  await eventually(heard.messages).toBe(1)
  line.cut()
  await eventually(() => heard.events.at(-1)?.type).toBe('reconnect')
  await client.patch('a').set({title: 'Three'}).commit()
  await client.createOrReplace({_id: 'drafts.a', _type: 'story'})
  line.restore()
  await eventually(heard.messages).toBe(3)
  const kinds = heard.events.map(({type}) => type).filter((type) => type !== 'reconnect')
  expect(kinds).toEqual(['welcome', 'message', 'welcome', 'message', 'message'])
  await line.close()
})

test('a client that comes back to another log is told to start anew', async () => {
  const heard = await hear(client)
  await client.patch('a').set({title: 'Two'}).commit()
  await eventually(heard.messages).toBe(1)
  const response = await lake.request('/data/live/events/production', {
    headers: {'last-event-id': 'a-place-in-another-log'},
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('event: ')) text += (await reader?.read())?.value ?? ''
  await reader?.cancel()
  const last = heard.events.at(-1)
  expect(text).toBe(`retry: 1000\n\nevent: restart\nid: ${last && 'id' in last ? last.id : ''}\ndata: {}\n\n`)
})

test('a page of a dataset that is deleted is told so', async () => {
  await client.datasets.create('short-lived')
  const heard = await hear(client.withConfig({dataset: 'short-lived'}))
  await client.datasets.delete('short-lived')
  await eventually(() => heard.events.map(({type}) => type)).toEqual(['welcome', 'goaway'])
  expect(heard.events[1]).toMatchObject({data: {reason: 'The dataset was deleted'}})
})

interface Line {
  readonly port: number
  cut(): void
  restore(): void
  close(): Promise<void>
}

/** A proxy before the lake, whose connections can be cut. */
async function openLine(port: number): Promise<Line> {
  let whole = true
  const server = createServer((incoming, outgoing) => {
    const {url, method, headers} = incoming
    const onward = request(
      {host: '127.0.0.1', port, path: url, method, headers: {...headers, host: `127.0.0.1:${port}`}},
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    onward.on('error', () => outgoing.destroy())
    outgoing.on('close', () => onward.destroy())
    incoming.pipe(onward)
  })
  server.on('connection', (socket) => {
    if (!whole) socket.destroy()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const cut = () => {
    whole = false
    server.closeAllConnections()
  }
  return {
    port: portOf(server),
    cut,
    restore: () => {
      whole = true
    },
    close: async () => {
      cut()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('The server has no port')
  return address.port
}
