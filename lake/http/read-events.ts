/** One event of a `text/event-stream` as it came over the wire, its data parsed. */
export interface ReceivedEvent {
  event: string
  id?: string
  data: unknown
}

/** Reads the events of a response one after another, as a program without an EventSource would. */
export function readEvents(response: Response) {
  if (response.body === null) throw new Error('The response has no body')
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let unread = ''

  async function next(): Promise<ReceivedEvent> {
    const end = unread.indexOf('\n\n')
    if (end === -1) {
      const {done, value} = await reader.read()
      if (done) throw new Error(`The stream ended after ${JSON.stringify(unread)}`)
      unread += value
      return next()
    }
    const block = unread.slice(0, end)
    unread = unread.slice(end + 2)
    const fields = new Map(
      block.split('\n').map((line) => {
        const colon = line.indexOf(': ')
        return [line.slice(0, colon), line.slice(colon + 2)] as const
      }),
    )
    const event = fields.get('event')
    if (event === undefined) return next()
    const id = fields.get('id')
    return {event, ...(id === undefined ? {} : {id}), data: JSON.parse(fields.get('data') ?? 'null')}
  }

  return {
    next,
    async take(count: number): Promise<ReceivedEvent[]> {
      const events: ReceivedEvent[] = []
      while (events.length < count) events.push(await next())
      return events
    },
    cancel: () => reader.cancel(),
  }
}
