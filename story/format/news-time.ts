import {timeZoneName} from './time-zone-names.ts'

/** A moment as the page states it. Readers and machines get the same one, so they cannot disagree. */
export interface NewsTime {
  /** ISO 8601 with the zone's offset: `2022-12-30T19:19:00+08:00`. */
  readonly iso: string
  /** House style: `30 Dec 2022, 7.19pm SGT`. */
  readonly text: string
  /** The day alone: `30 Dec 2022`. */
  readonly day: string
}

/** The zone of a page whose settings name none, or none that exists: stated, never guessed. */
export const FALLBACK_TIME_ZONE = 'UTC'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const INSTANT = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/
const DAY = /^([1-9]\d{3})-(\d{2})-(\d{2})$/

/** An ISO 8601 instant as readers see it in `timeZone` (IANA); `undefined` when it is no instant. */
export function newsTime(instant: unknown, timeZone: string): NewsTime | undefined {
  if (typeof instant !== 'string' || !INSTANT.test(instant)) return undefined
  const milliseconds = Date.parse(instant)
  if (Number.isNaN(milliseconds)) return undefined
  const zone = isTimeZone(timeZone) ? timeZone : FALLBACK_TIME_ZONE
  const offset = offsetMinutes(milliseconds, zone)
  const local = new Date(milliseconds + offset * 60_000)
  const day = dayText(local)
  return {
    iso: `${local.toISOString().slice(0, 19)}${isoOffset(offset)}`,
    text: `${day}, ${clockText(local)} ${timeZoneName(zone, offset)}`,
    day,
  }
}

/** A calendar day (`2022-02-04`) in house style: `4 Feb 2022`; `undefined` when there is no such day. */
export function newsDay(day: unknown): string | undefined {
  const midnight = calendarDay(day)
  return midnight === undefined ? undefined : dayText(midnight)
}

/** Whole days from calendar day `day` to `instant`, or `undefined` when one of them is unreadable. */
export function daysBefore(day: unknown, instant: unknown): number | undefined {
  const midnight = calendarDay(day)
  if (midnight === undefined || typeof instant !== 'string' || !INSTANT.test(instant)) return undefined
  const days = Math.floor((Date.parse(instant) - midnight.getTime()) / 86_400_000)
  return Number.isNaN(days) ? undefined : days
}

function calendarDay(day: unknown): Date | undefined {
  if (typeof day !== 'string' || !DAY.test(day)) return undefined
  const midnight = new Date(`${day}T00:00:00Z`)
  const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
  return exists ? midnight : undefined
}

function dayText(local: Date): string {
  return `${local.getUTCDate()} ${MONTHS[local.getUTCMonth()] ?? ''} ${local.getUTCFullYear()}`
}

function clockText(local: Date): string {
  const hour = local.getUTCHours()
  const minute = String(local.getUTCMinutes()).padStart(2, '0')
  return `${hour % 12 === 0 ? 12 : hour % 12}.${minute}${hour < 12 ? 'am' : 'pm'}`
}

function isoOffset(offset: number): string {
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${hours}:${minutes}`
}

/** Making a formatter costs far more than using it, and the page is rendered on every keystroke. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  const formatter = new Intl.DateTimeFormat('en', {timeZone: zone, timeZoneName: 'longOffset'})
  formatters.set(zone, formatter)
  return formatter
}

function isTimeZone(zone: string): boolean {
  try {
    formatterFor(zone)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Offsets before standard time have seconds; they are rounded to the minute that ISO 8601 can state. */
function offsetMinutes(milliseconds: number, zone: string): number {
  const parts = formatterFor(zone).formatToParts(milliseconds)
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const match = /^GMT([-+−])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(name)
  if (match === null) return 0
  const [, sign, hours, minutes, seconds] = match
  const magnitude = Math.round(Number(hours) * 60 + Number(minutes) + Number(seconds ?? 0) / 60)
  return sign === '+' ? magnitude : -magnitude
}
