/** What belongs to one story's life and not to its text: a copy begins a life of its own. */
const LIFE = [
  'publishedAt',
  'firstPublishedAt',
  'updatedAt',
  'updateNote',
  'publishedSlugs',
  'corrections',
  'publishedCorrections',
  'withdrawal',
  // An address belongs to one story; the copy gets its own.
  'slug',
] as const

/** A copy of a story, without the record of the story it was copied from. Its embargo stays: the text is the same. */
export function duplicateOf<Story extends {readonly [field: string]: unknown}>(story: Story): Story {
  const copy = {...story}
  for (const field of LIFE) Reflect.deleteProperty(copy, field)
  return copy
}
