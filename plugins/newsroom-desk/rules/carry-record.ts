import {editorialRecord, type StoredCorrection, type StoredStory} from './editorial-record.ts'

/** Changes to a stored story, as a patch has them. */
export interface RecordPatch {
  readonly set: {readonly [field: string]: unknown}
  readonly unset: readonly string[]
}

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
  const wanted = {
    ...Object.fromEntries(dates),
    corrections: merged(copied.publishedCorrections, published.corrections, copied.corrections),
    publishedCorrections: published.corrections,
    publishedSlugs: [...new Set([...published.publishedSlugs, ...copied.publishedSlugs])],
  }
  const changes = Object.entries(wanted).filter(
    ([field, value]) => !isSame(presence(value), presence(copy[field])),
  )
  if (changes.length === 0) return undefined
  return {
    set: Object.fromEntries(changes.filter(([, value]) => presence(value) !== undefined)),
    unset: changes.filter(([, value]) => presence(value) === undefined).map(([field]) => field),
  }
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

/** An empty list stands for none. */
function presence(value: unknown): unknown {
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
