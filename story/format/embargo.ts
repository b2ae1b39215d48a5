import {newsTime} from './news-time.ts'

/** A promise not to publish yet. */
export interface Embargo {
  /** The moment it ends, as an ISO 8601 instant; `undefined`: it has no end that anyone can read. */
  readonly until: string | undefined
  /** The IANA zone in which the source gave the time, where one is known. */
  readonly timeZone: string | undefined
}

/** GROQ's `dateTime()` reads these and nothing else; what it cannot read has no end here either. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

/** The `embargo` of a story's document, lifted or not; `undefined` where there is none. */
export function readEmbargo(value: unknown): Embargo | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const kind = field(value, 'kind')
  const until = field(value, 'until')
  if (kind === 'none' || (kind === undefined && until === undefined)) return undefined
  const isReadable =
    kind !== 'open' && typeof until === 'string' && INSTANT.test(until) && !Number.isNaN(Date.parse(until))
  const timeZone = field(value, 'timeZone')
  return {
    until: isReadable ? until : undefined,
    timeZone: typeof timeZone === 'string' && timeZone !== '' ? timeZone : undefined,
  }
}

/** Whether the embargo holds at a moment. At the second it ends, it is over. The same rule as `released` in `queries/`. */
export function holdsAt(embargo: Embargo | undefined, moment: Date): embargo is Embargo {
  if (embargo === undefined) return false
  return embargo.until === undefined || moment.getTime() < Date.parse(embargo.until)
}

/**
 * The end in the zone of the source, and in the newsroom's where the clock shows another time there:
 * `3 Jan 2023, 6.00am GMT (3 Jan 2023, 2.00pm SGT)`. `undefined` for an embargo without an end.
 */
export function embargoEnd(embargo: Embargo, newsroomZone: string): string | undefined {
  const there = newsTime(embargo.until, embargo.timeZone ?? newsroomZone)
  const here = newsTime(embargo.until, newsroomZone)
  if (there === undefined || here === undefined) return undefined
  return there.iso === here.iso ? here.text : `${there.text} (${here.text})`
}

function field(value: object, name: string): unknown {
  const found: unknown = Reflect.get(value, name)
  return found === null ? undefined : found
}
