import {DateTime} from 'luxon'

import {CaptureError, quote} from './capture-error.ts'
import {joinNotes, reading, type LineNote, type Notes, type Reading} from './notes.ts'
import type {RecognisedLine} from './recognise-lines.ts'

export interface StoryDates {
  /** ISO 8601 in UTC with milliseconds. */
  publishedAt: string
  updatedAt?: string
}

const CAPTURED_FORMAT = 'd LLL yyyy hh:mma'

/** The editorial times. The page prints wall-clock time without a zone, so the zone is an option and an assumption. */
export function readDates(line: RecognisedLine, zone: string): Reading<StoryDates> {
  const [publishedText, updatedText] = line.clean.split(' (Updated: ')
  const published = readTime(publishedText ?? '', zone, line)
  const updated = updatedText === undefined ? undefined : readTime(updatedText.replace(/\)$/, ''), zone, line)
  const dates: StoryDates = {
    publishedAt: published.value,
    ...(updated === undefined ? {} : {updatedAt: updated.value}),
  }
  refuseUpdateBeforePublication(dates, line)
  const paths = updated === undefined ? ['publishedAt'] : ['publishedAt', 'updatedAt']
  const into = paths.map((path) => ({document: 'article', path}))
  const fate: LineNote = {line: line.number, fate: {fate: 'imported', into, note: `read in ${zone}`}}
  const assumptions = into.map((field) => ({
    field,
    value: zone,
    because: 'the page prints times without a zone',
  }))
  return reading(dates, [
    {fates: [fate], assumptions},
    published.notes,
    updated?.notes ?? {
      absent: [{field: {document: 'article', path: 'updatedAt'}, because: 'the date line names no update'}],
    },
  ])
}

function readTime(text: string, zone: string, line: RecognisedLine): Reading<string> {
  const time = DateTime.fromFormat(text, CAPTURED_FORMAT, {zone, locale: 'en-US'})
  // Luxon moves a time that a change of clocks skipped: writing it back shows that.
  if (!time.isValid || time.toFormat('HH:mm') !== wallClock(text)) {
    throw new CaptureError({
      code: 'unreadable-date',
      what: `${quote(text)} is not a time that ${zone} has had.`,
      advice: 'Check the date line and the zone; it reads like “30 Dec 2022 07:19PM”.',
      lines: [line.number],
    })
  }
  // Luxon settles a repeated hour by today's offset; the first of the two is the same on every day.
  const first = time
    .getPossibleOffsets()
    .reduce((earlier, other) => (other < earlier ? other : earlier), time)
  return {value: first.toUTC().toISO(), notes: warnAboutRepeatedHour(first, text, zone, line)}
}

/** The time as 24 hours, from the captured text alone. */
function wallClock(text: string): string | undefined {
  const match = /(\d{1,2}):(\d{2})([AP])M$/.exec(text)
  if (match === null) return undefined
  const [, hour, minute, half] = match
  const hours = (Number(hour) % 12) + (half === 'P' ? 12 : 0)
  return `${String(hours).padStart(2, '0')}:${minute}`
}

function warnAboutRepeatedHour(time: DateTime, text: string, zone: string, line: RecognisedLine): Notes {
  if (time.getPossibleOffsets().length < 2) return joinNotes([])
  const message = `${text} happened twice in ${zone}, when clocks went back; ${time.toISO()} was taken.`
  return joinNotes([{warnings: [{lines: [line.number], message}]}])
}

function refuseUpdateBeforePublication({publishedAt, updatedAt}: StoryDates, line: RecognisedLine): void {
  if (updatedAt === undefined || Date.parse(updatedAt) >= Date.parse(publishedAt)) return
  throw new CaptureError({
    code: 'unreadable-date',
    what: 'The update is earlier than the publication.',
    advice: 'Check both times on the date line.',
    lines: [line.number],
  })
}
