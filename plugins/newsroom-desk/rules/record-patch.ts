import type {StoredStory} from './editorial-record.ts'

/** Changes to a stored story, as a patch has them. */
export interface RecordPatch {
  readonly set: {readonly [field: string]: unknown}
  readonly unset: readonly string[]
}

/** What makes a story have the `wanted` fields, an empty list standing for none; `undefined` where it has them. */
export function recordPatch(
  story: StoredStory,
  wanted: {readonly [field: string]: unknown},
): RecordPatch | undefined {
  const changes = Object.entries(wanted).filter(
    ([field, value]) => !isSame(presence(value), presence(story[field])),
  )
  if (changes.length === 0) return undefined
  return {
    set: Object.fromEntries(changes.filter(([, value]) => presence(value) !== undefined)),
    unset: changes.filter(([, value]) => presence(value) === undefined).map(([field]) => field),
  }
}

/** Whether two stored values hold the same; what is missing is `null`. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

function presence(value: unknown): unknown {
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value
}
