import {editorialRecord, type StoredStory} from './editorial-record.ts'

const STAMPED = ['firstPublishedAt', 'publishedAt', 'updatedAt'] as const

/**
 * The fields of a scheduled copy whose time is that of its schedule, moved to another time. What has another time, such as
 * the first publication of a story that is out already, stays.
 */
export function movedStamps(
  copy: StoredStory,
  scheduledFor: string,
  publishAt: Date,
): {readonly [field: string]: unknown} {
  const record = editorialRecord(copy)
  const isStamp = (time: string | undefined) =>
    time !== undefined && Date.parse(time) === Date.parse(scheduledFor)
  const times = STAMPED.filter((field) => isStamp(record[field])).map((field) => [
    field,
    publishAt.toISOString(),
  ])
  const corrections = record.corrections.map((correction) =>
    isStamp(correction.date) ? Object.assign({}, correction, {date: publishAt.toISOString()}) : correction,
  )
  return {...Object.fromEntries(times), ...(corrections.length === 0 ? {} : {corrections})}
}
