/** Times of the clock in a zone, `2023-01-03T14:00`, and the moments they stand for. */

export type ZonedMoment =
  | {readonly type: 'moment'; readonly instant: Date}
  /** The clock is put back over this time, so it comes twice; the first is given. */
  | {readonly type: 'twice'; readonly instant: Date}
  /** The clock is put forward over this time, so it never comes. */
  | {readonly type: 'never'}
  | {readonly type: 'unreadable'}

const CLOCK_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/
const HOUR = 3_600_000

/** The moment at which the clocks of `timeZone` (IANA) show `clockTime`. Throws `RangeError` for a zone that is none. */
export function momentOf(clockTime: string, timeZone: string): ZonedMoment {
  const asUtc = utcOf(clockTime)
  if (asUtc === undefined) return {type: 'unreadable'}
  // Whatever the offset is, it is that of a moment within a day of the time taken as UTC.
  const offsets = [asUtc - 24 * HOUR, asUtc, asUtc + 24 * HOUR].map((moment) => offsetAt(moment, timeZone))
  const moments = [...new Set(offsets.map((offset) => asUtc - offset))]
    .filter((moment) => clockTimeAt(new Date(moment), timeZone) === clockTime)
    .toSorted((one, other) => one - other)
  const [first, second] = moments
  if (first === undefined) return {type: 'never'}
  return {type: second === undefined ? 'moment' : 'twice', instant: new Date(first)}
}

/** What the clocks of `timeZone` show at a moment, to the minute. */
export function clockTimeAt(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().slice(0, 16)
}

function utcOf(clockTime: string): number | undefined {
  if (!CLOCK_TIME.test(clockTime)) return undefined
  const time = Date.parse(`${clockTime}:00Z`)
  // The 31st of February is read as the 3rd of March.
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(clockTime) ? undefined : time
}

/** In milliseconds, east of Greenwich positive. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(moment)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value ?? 0)
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return shown - Math.floor(moment / 1000) * 1000
}
