import {editorialRecord, type StoredCorrection, type StoredStory} from './editorial-record.ts'
import {isSame, recordPatch, type RecordPatch} from './record-patch.ts'

/** Fields that are one statement: who changed one of them meant both. */
const STATEMENTS = [['firstPublishedAt'], ['publishedAt'], ['updatedAt', 'updateNote']] as const

/**
 * What a copy of a story in a release must be given of a publication that happened meanwhile, or the release would take
 * back corrections, dates and addresses that readers know. What the copy's own editor changed stays. `before` is what was
 * published when the publication `now` happened; `undefined`: the copy lacks nothing.
 */
export function carriedRecord(
  before: StoredStory | undefined,
  now: StoredStory,
  copy: StoredStory,
): RecordPatch | undefined {
  const published = editorialRecord(now)
  const copied = editorialRecord(copy)
  const dates = STATEMENTS.filter((fields) => fields.every((field) => isSame(copy[field], before?.[field])))
    .flat()
    .map((field) => [field, now[field]] as const)
  return recordPatch(copy, {
    ...Object.fromEntries(dates),
    corrections: merged(copied.publishedCorrections, published.corrections, copied.corrections),
    publishedCorrections: published.corrections,
    publishedSlugs: [...new Set([...published.publishedSlugs, ...copied.publishedSlugs])],
  })
}

/**
 * The copy's corrections with what was published since it was made: corrections that are new, mended or taken away, unless
 * its own editor mended or took away the same. `seen`: those that were published when the copy was made.
 */
function merged(
  seen: readonly StoredCorrection[],
  now: readonly StoredCorrection[],
  copied: readonly StoredCorrection[],
): readonly StoredCorrection[] {
  const isAsPublished = (correction: StoredCorrection) =>
    seen.some((known) => known._key === correction._key && isSame(known, correction))
  const kept = copied.filter((correction) => !isAsPublished(correction))
  const keptKeys = new Set(kept.map(({_key}) => _key))
  const takenHere = new Set(
    seen.filter(({_key}) => copied.every((own) => own._key !== _key)).map(({_key}) => _key),
  )
  const carried = now.filter(({_key}) => !keptKeys.has(_key) && !takenHere.has(_key))
  return [...carried, ...kept].toSorted((one, other) => instant(one) - instant(other))
}

/** Those without a date are dated when they are published: last. */
function instant({date}: StoredCorrection): number {
  return date === undefined ? Number.POSITIVE_INFINITY : Date.parse(date)
}
