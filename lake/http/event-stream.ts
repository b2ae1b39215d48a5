import type {ListenEvent} from '../protocol/lake-core.ts'

const KEEP_ALIVE_IN_MILLISECONDS = 25_000
const RECONNECT_AFTER_IN_MILLISECONDS = 1000
/** A reader that leaves this much unread has stalled; it reconnects and resumes. */
const MOST_BYTES_UNREAD = 16_000_000

export interface EventStreamOptions {
  /** Starts the events; returns what stops them. Throws before any event where the request is refused. */
  start(sink: (event: ListenEvent) => void): () => void
  /** Ends the stream, so that its reader reconnects. */
  closing: AbortSignal
}

/** A `text/event-stream` response of the events, with comments between them that keep the connection alive. */
export function createEventStream({start, closing}: EventStreamOptions): ReadableStream<Uint8Array> {
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
function serializeEvent({event, id, data}: ListenEvent): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`
}
