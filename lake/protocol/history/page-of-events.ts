export interface SequencedEvent<Event> {
  /** Of the transaction that made the event. */
  sequence: number
  event: Event
}

export interface PageRequest {
  limit: number
  /** Counts the events left, so that pages stay in place when new events come. */
  cursor: string | undefined
}

/** A page of events given oldest first; the page has the newest first. */
export function pageOfEvents<Event>(
  events: readonly SequencedEvent<Event>[],
  {limit, cursor}: PageRequest,
): {events: Event[]; nextCursor: string} {
  const left = cursor === undefined || cursor === '' ? events.length : Number(cursor)
  const end = Number.isInteger(left) ? Math.min(Math.max(left, 0), events.length) : events.length
  const start = Math.max(0, end - limit)
  return {
    events: events
      .slice(start, end)
      .map(({event}) => event)
      .toReversed(),
    nextCursor: start > 0 ? String(start) : '',
  }
}
