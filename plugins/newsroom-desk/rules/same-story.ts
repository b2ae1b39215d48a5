import type {StoredStory} from './editorial-record.ts'

/** Fields that publishing sets. */
const RECORD = new Set([
  'firstPublishedAt',
  'publishedAt',
  'updatedAt',
  'updateNote',
  'publishedSlugs',
  'corrections',
  'publishedCorrections',
  'withdrawal',
])

/** Whether two states of a story hold the same but for what publishing sets. */
export function isSameStory(one: StoredStory, other: StoredStory): boolean {
  return canonical(one) === canonical(other)
}

function canonical(story: StoredStory): string {
  const fields = Object.entries(story).filter(([name]) => !name.startsWith('_') && !RECORD.has(name))
  return JSON.stringify(Object.fromEntries(fields), sortedKeys)
}

/** Two writers may store the same properties in another order. */
function sortedKeys(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
