import {afterEach, beforeEach, expect, test, vi} from 'vitest'

import {createEventStream, type StreamedEvent} from './event-stream.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A stream whose events the test sends. */
function openStream() {
  const closing = new AbortController()
  const stopped: string[] = []
  const sinks: ((event: StreamedEvent) => void)[] = []
  const stream = createEventStream({
    closing: closing.signal,
    start(sink) {
      sinks.push(sink)
      return () => void stopped.push('stopped')
    },
  })
  const send = (event: StreamedEvent) => {
    for (const sink of sinks) sink(event)
  }
  return {closing, stopped, stream, send}
}

const readAll = (stream: ReadableStream<Uint8Array>) => new Response(stream).text()

test('a comment comes every 25 seconds, so that no proxy takes a silent stream for a dead one', async () => {
  const {closing, send, stream} = openStream()
  send({event: 'welcome', data: {}})
  vi.advanceTimersByTime(50_000)
  send({event: 'mutation', id: 't1#a', data: {text: 'two\nlines'}})
  closing.abort()
  expect(await readAll(stream)).toBe(
    [
      'retry: 1000',
      'event: welcome\ndata: {}',
      ': keep-alive',
      ': keep-alive',
      'event: mutation\nid: t1#a\ndata: {"text":"two\\nlines"}',
      '',
    ].join('\n\n'),
  )
})

test('a stream that closes stops its events, once', async () => {
  const {closing, stopped, send, stream} = openStream()
  closing.abort()
  send({event: 'mutation', data: {}})
  vi.advanceTimersByTime(50_000)
  expect([await readAll(stream), stopped]).toEqual(['retry: 1000\n\n', ['stopped']])
})

test('a reader that goes stops the events', async () => {
  const {stopped, stream} = openStream()
  await stream.cancel()
  expect([stopped, vi.getTimerCount()]).toEqual([['stopped'], 0])
})

test('a reader that leaves much unread is sent away, and what it left is not kept for ever', async () => {
  const {stopped, send, stream} = openStream()
  const megabyte = 'x'.repeat(1_000_000)
  for (let sent = 0; sent < 20; sent++) send({event: 'mutation', data: megabyte})
  const text = await readAll(stream)
  expect([stopped, text.length > 16_000_000, text.length < 18_000_000]).toEqual([['stopped'], true, true])
})
