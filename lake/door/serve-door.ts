import type {WebSocket} from 'ws'

import {type DoorReply, type DoorRequest, isStreamPath, parseDoorRequest} from './door-messages.ts'

const MOST_STREAMS = 256
const HEARTBEAT_IN_MILLISECONDS = 25_000
/** Headers that a stream may bring along. Host and origin are those of the WebSocket itself, whatever it claims. */
const forwardedHeaders = new Set(['accept', 'authorization', 'last-event-id'])

export interface DoorOptions {
  socket: WebSocket
  /** The lake's own application: a stream through the door is checked and answered as any request is. */
  respond: (request: Request) => Response | Promise<Response>
  host: string
  origin: string | undefined
}

/** Serves the streams of one browser tab over its WebSocket. */
export function serveDoor({socket, respond, host, origin}: DoorOptions): void {
  const streams = new Map<number, AbortController>()
  let alive = true

  socket.on('message', (data) => {
    const request = parseDoorRequest(String(data))
    if (request === undefined) return socket.close(1008, 'The message is not one of the door')
    if (request.type === 'abort') return streams.get(request.stream)?.abort()
    if (streams.has(request.stream)) return socket.close(1008, 'The stream is open already')
    return void serveStream(request)
  })
  socket.on('pong', () => {
    alive = true
  })
  const heartbeat = setInterval(() => {
    if (!alive) return socket.terminate()
    alive = false
    return socket.ping()
  }, HEARTBEAT_IN_MILLISECONDS)
  socket.on('close', () => {
    clearInterval(heartbeat)
    for (const controller of streams.values()) controller.abort()
  })
  // A broken connection closes; that is where it is dealt with.
  socket.on('error', () => socket.terminate())

  async function serveStream({stream, path, headers}: DoorRequest & {type: 'open'}): Promise<void> {
    const controller = new AbortController()
    streams.set(stream, controller)
    try {
      const response = await openStream(path, headers, controller.signal)
      await send({
        type: 'head',
        stream,
        status: response.status,
        contentType: response.headers.get('content-type') ?? '',
      })
      await pump(stream, response, controller.signal)
      await send({type: 'end', stream})
    } catch {
      // Whether the lake or the connection failed, the browser's side errors and its client reconnects.
      if (socket.readyState === socket.OPEN && !controller.signal.aborted) {
        socket.send(JSON.stringify({type: 'failed', stream} satisfies DoorReply))
      }
    } finally {
      streams.delete(stream)
    }
  }

  async function openStream(
    path: string,
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<Response> {
    if (!isStreamPath(path)) return new Response('Only streams go through the door', {status: 404})
    if (streams.size > MOST_STREAMS) return new Response('Too many streams', {status: 429})
    const forwarded = new Headers({host})
    if (origin !== undefined) forwarded.set('origin', origin)
    for (const [name, value] of Object.entries(headers)) {
      if (forwardedHeaders.has(name.toLowerCase())) forwarded.set(name, value)
    }
    return respond(new Request(new URL(path, `http://${host}`), {headers: forwarded, signal}))
  }

  async function pump(stream: number, response: Response, signal: AbortSignal): Promise<void> {
    if (response.body === null) return
    const reader = response.body.getReader()
    const cancel = () => void reader.cancel()
    signal.addEventListener('abort', cancel)
    if (signal.aborted) cancel()
    const decoder = new TextDecoder()
    for (;;) {
      const {done, value} = await reader.read()
      if (done) return
      await send({type: 'data', stream, text: decoder.decode(value, {stream: true})})
    }
  }

  /** Resolves once the message has left, so that a slow reader holds its streams back. */
  function send(reply: DoorReply): Promise<void> {
    return new Promise((resolve, reject) => {
      socket.send(JSON.stringify(reply), (error) => (error ? reject(error) : resolve()))
    })
  }
}
