import type {SanityClient} from '@sanity/client'
import {firstValueFrom, take, toArray} from 'rxjs'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {startTestLake, type TestLake} from './start-test-lake.ts'

let lake: TestLake
let client: SanityClient

beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client()
})

afterAll(() => lake.dispose())

test('a listener is welcomed, then told of each mutation', async () => {
  const events = client.listen(
    '*[_type == "note"]',
    {},
    {events: ['welcome', 'mutation'], includeAllVersions: true},
  )
  const heard = firstValueFrom(events.pipe(take(2), toArray()))
  const welcome = await firstValueFrom(events)
  expect(welcome).toMatchObject({type: 'welcome'})
  await client
    .transaction()
    .create({_type: 'note', _id: 'note', title: 'One'})
    .transactionId('first')
    .commit()
  expect(await heard).toMatchObject([
    {type: 'welcome', listenerName: expect.any(String)},
    {
      type: 'mutation',
      eventId: 'first#note',
      documentId: 'note',
      transactionId: 'first',
      transition: 'appear',
      identity: 'lake-robot',
      mutations: [{create: {_id: 'note', title: 'One'}}],
      resultRev: 'first',
      result: {_id: 'note', _rev: 'first', title: 'One'},
      transactionTotalEvents: 1,
      transactionCurrentEvent: 0,
    },
  ])
})

test('a filter that does not parse ends the listener with the place of the error', async () => {
  await expect(firstValueFrom(client.listen('*[_type =='))).rejects.toMatchObject({
    name: 'ChannelError',
    message: expect.stringContaining('GROQ query parse error'),
  })
})

test('a token that stands for nobody ends the listener', async () => {
  await expect(firstValueFrom(lake.client({token: 'nobody'}).listen('*'))).rejects.toMatchObject({
    name: 'ConnectionFailedError',
    status: 401,
  })
})

test('events carry an id to resume from, and comments keep the stream alive', async () => {
  const response = await lake.request('/data/listen/production?query=*&includeAllVersions=true')
  const lines: string[] = []
  if (response.body === null) throw new Error('The stream has no body')
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  const readUntil = async (text: string) => {
    while (!lines.join('').includes(text)) lines.push((await reader.read()).value ?? '')
  }
  await readUntil('event: welcome')
  await client.createOrReplace({_type: 'note', _id: 'other'})
  await readUntil('event: mutation')
  await reader.cancel()
  expect([response.headers.get('content-type'), lines.join('')]).toEqual([
    'text/event-stream',
    expect.stringMatching(/^retry: 1000\n\nevent: welcome\n.*event: mutation\nid: \S+\ndata: \{/s),
  ])
})

test.each([
  {enableResume: 'true', greeting: 'welcomeback'},
  // `@sanity/client` sends the id with every reconnection; listeners without the option fetch anew on `welcome`.
  {enableResume: 'false', greeting: 'welcome'},
])(
  'a reconnection with enableResume=$enableResume is greeted with $greeting',
  async ({enableResume, greeting}) => {
    const {transactionId} = await client.mutate([{createOrReplace: {_type: 'note', _id: 'resumed'}}], {
      returnDocuments: false,
    })
    const response = await lake.request(`/data/listen/production?query=*&enableResume=${enableResume}`, {
      headers: {'last-event-id': `${transactionId}#resumed`},
    })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    while (!/event: \w+\n/.test(heard)) heard += (await reader?.read())?.value ?? ''
    await reader?.cancel()
    expect(/event: (?<name>\w+)\n/.exec(heard)?.groups?.['name']).toBe(greeting)
  },
)
