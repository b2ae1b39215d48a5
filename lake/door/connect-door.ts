import {DOOR_PATH, type DoorRequest, parseDoorReply} from './door-messages.ts'

export interface DoorConnection {
  /** `false` once the socket is closing: later streams need a new one. */
  isUsable(): boolean
  /** Whether the lake ever answered on this connection. */
  wasReached(): boolean
  /** Opens a stream. Rejects with `TypeError` when the connection breaks, with an `AbortError` when aborted. */
  open(path: string, headers: Headers, signal: AbortSignal | undefined): Promise<Response>
}

interface OpenStream {
  start(status: number, contentType: string): void
  write(text: string): void
  end(): void
  fail(reason: unknown): void
}

/**
 * Connects to the lake's door after `delay` milliseconds. When the socket drops, every stream fails, and its client
 * reconnects by a new door.
 */
export function connectDoor(lake: URL, delay: number): DoorConnection {
  const address = new URL(DOOR_PATH, lake)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const streams = new Map<number, OpenStream>()
  const waiting = new Map<number, DoorRequest>()
  let socket: WebSocket | undefined
  let state: 'connecting' | 'open' | 'closed' = 'connecting'
  let reached = false
  let lastStream = 0

  setTimeout(() => {
    socket = new WebSocket(address)
    socket.addEventListener('open', () => {
      state = 'open'
      reached = true
      for (const request of waiting.values()) send(request)
      waiting.clear()
    })
    socket.addEventListener('message', ({data}) => hear(String(data)))
    socket.addEventListener('close', () => {
      state = 'closed'
      for (const stream of streams.values()) {
        stream.fail(
          new TypeError(reached ? 'The connection to the lake was lost' : 'The lake cannot be reached'),
        )
      }
    })
  }, delay)

  function send(request: DoorRequest): void {
    if (state === 'open') socket?.send(JSON.stringify(request))
    else if (request.type === 'abort') waiting.delete(request.stream)
    else waiting.set(request.stream, request)
  }

  function hear(text: string): void {
    const reply = parseDoorReply(text)
    const stream = reply === undefined ? undefined : streams.get(reply.stream)
    if (reply === undefined || stream === undefined) return
    if (reply.type === 'head') stream.start(reply.status, reply.contentType)
    if (reply.type === 'data') stream.write(reply.text)
    if (reply.type === 'end') stream.end()
    if (reply.type === 'failed') stream.fail(new TypeError('The lake broke off the stream'))
  }

  function open(path: string, headers: Headers, signal: AbortSignal | undefined): Promise<Response> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const id = ++lastStream
      const encoder = new TextEncoder()
      let body: ReadableStreamDefaultController<Uint8Array> | undefined

      const forget = () => {
        streams.delete(id)
        signal?.removeEventListener('abort', abort)
      }
      const abort = () => {
        send({type: 'abort', stream: id})
        stream.fail(signal?.reason)
      }
      const stream: OpenStream = {
        start(status, contentType) {
          const readable = new ReadableStream<Uint8Array>({
            start: (controller) => {
              body = controller
            },
            cancel: () => {
              forget()
              send({type: 'abort', stream: id})
            },
          })
          resolve(new Response(readable, {status, headers: {'content-type': contentType}}))
        },
        write: (text) => body?.enqueue(encoder.encode(text)),
        end() {
          forget()
          body?.close()
        },
        fail(reason) {
          forget()
          body?.error(reason)
          reject(reason)
        },
      }

      streams.set(id, stream)
      signal?.addEventListener('abort', abort)
      send({type: 'open', stream: id, path, headers: Object.fromEntries(headers)})
      return undefined
    })
  }

  return {
    isUsable: () => state !== 'closed' && socket?.readyState !== WebSocket.CLOSING,
    wasReached: () => reached,
    open,
  }
}
