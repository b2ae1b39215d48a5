import {editorialRecord, type StoredCorrection, type StoredStory} from './editorial-record.ts'
import type {Refusal} from './refusal.ts'
import type {PublicationKind} from './stamp-publication.ts'

export interface CorrectionChanges {
  readonly added: readonly StoredCorrection[]
  /** As they were published. */
  readonly changed: readonly StoredCorrection[]
  /** As they were published. */
  readonly removed: readonly StoredCorrection[]
}

/** What a draft does to the corrections that readers have seen. `before` is what is published now, or `undefined`. */
export function correctionChanges(before: StoredStory | undefined, after: StoredStory): CorrectionChanges {
  const seen = seenCorrections(before, after)
  const drafted = new Map(
    editorialRecord(after).corrections.map((correction) => [correction._key, correction]),
  )
  const keys = new Set(seen.map(({_key}) => _key))
  return {
    added: [...drafted.values()].filter(({_key}) => !keys.has(_key)),
    changed: seen.filter((correction) => {
      const now = drafted.get(correction._key)
      return now !== undefined && !saysTheSame(correction, now)
    }),
    removed: seen.filter(({_key}) => !drafted.has(_key)),
  }
}

/** The corrections that readers have seen: of a story that is unpublished, its draft remembers them. */
export function seenCorrections(
  before: StoredStory | undefined,
  after: StoredStory,
): readonly StoredCorrection[] {
  return before === undefined
    ? editorialRecord(after).publishedCorrections
    : editorialRecord(before).corrections
}

const SAID = ['kind', 'text', 'date', 'priority'] as const

function saysTheSame(one: StoredCorrection, other: StoredCorrection): boolean {
  return SAID.every((field) => one[field] === other[field])
}

/**
 * A new correction is an update. One that readers have seen is neither changed nor removed without telling them: that
 * takes an update with a note.
 */
export function correctionRefusals(
  before: StoredStory | undefined,
  after: StoredStory,
  kind: PublicationKind,
  note: string | undefined,
): readonly Refusal[] {
  // Nobody has read a story that was never published: all it says is new.
  if (before === undefined && editorialRecord(after).firstPublishedAt === undefined) return []
  const {added, changed, removed} = correctionChanges(before, after)
  const taken = [...changed, ...removed]
  if (kind === 'silent') {
    const texts = [...added, ...taken].map(({text}) => text)
    return texts.length === 0 ? [] : [{type: 'silentCorrection', texts}]
  }
  if (taken.length === 0 || note?.trim()) return []
  return [{type: 'unexplainedCorrection', texts: taken.map(({text}) => text)}]
}

/** The draft's corrections, newest last, each with a date: one that has none was made now. */
export function datedCorrections(after: StoredStory, now: Date): readonly StoredCorrection[] | undefined {
  const {corrections} = editorialRecord(after)
  if (corrections.length === 0) return undefined
  return corrections
    .map((correction) => dated(correction, now))
    .toSorted((one, other) => Date.parse(one.date) - Date.parse(other.date))
}

function dated(correction: StoredCorrection, now: Date): StoredCorrection & {readonly date: string} {
  return {...correction, date: notAfter(correction.date, now)}
}

function notAfter(date: string | undefined, now: Date): string {
  return date !== undefined && Date.parse(date) <= now.getTime() ? date : now.toISOString()
}
