const KEEP_ALIVE_IN_MILLISECONDS = 25_000
/** Of a comment at the beginning, for readers that hold back the first bytes of a stream. */
const PREAMBLE_LENGTH = 2056
const RECONNECT_AFTER_IN_MILLISECONDS = 1000
/** A reader that leaves this much unread has stalled; it reconnects and resumes. */
const MOST_BYTES_UNREAD = 16_000_000

export const eventStreamHeaders = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  // Proxies that gather a response before passing it on would hold events back.
  'X-Accel-Buffering': 'no',
}

/** `data` is sent as JSON. */
export interface StreamedEvent {
  event: string
  id?: string
  data: unknown
}

export interface EventStreamOptions {
  /** Starts the events; returns what stops them. Throws before any event where the request is refused. */
  start(sink: (event: StreamedEvent) => void): () => void
  /** Begins with a long comment. */
  preamble?: boolean
  /** Ends the stream, so that its reader reconnects. */
  closing: AbortSignal
}

/** A `text/event-stream` response of the events, with comments between them that keep the connection alive. */
export function createEventStream({
  start,
  preamble = false,
  closing,
}: EventStreamOptions): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop: (() => void) | undefined

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let open = true
        const finish = () => {
          if (!open) return
          open = false
          stop?.()
          controller.close()
        }
        const write = (text: string) => {
          if (!open) return
          if ((controller.desiredSize ?? 0) < 0) return finish()
          controller.enqueue(encoder.encode(text))
        }

        if (preamble) write(`:${' '.repeat(PREAMBLE_LENGTH)}\n\n`)
        write(`retry: ${RECONNECT_AFTER_IN_MILLISECONDS}\n\n`)
        const stopEvents = start((event) => write(serializeEvent(event)))
        const keepAlive = setInterval(() => write(': keep-alive\n\n'), KEEP_ALIVE_IN_MILLISECONDS)
        closing.addEventListener('abort', finish)
        stop = () => {
          open = false
          stopEvents()
          clearInterval(keepAlive)
          closing.removeEventListener('abort', finish)
        }
        if (closing.aborted) finish()
      },
      cancel: () => stop?.(),
    },
    new ByteLengthQueuingStrategy({highWaterMark: MOST_BYTES_UNREAD}),
  )
}

/** JSON has no raw line breaks, so one `data:` line holds it. */
function serializeEvent({event, id, data}: StreamedEvent): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`
}
