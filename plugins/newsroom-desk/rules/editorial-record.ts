/** A stored story, as the dataset has it: only `_id` and `_type` are certain. */
export interface StoredStory {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

/** What the newsroom keeps about a story beside its text. Times are ISO 8601 instants. */
export interface EditorialRecord {
  readonly firstPublishedAt: string | undefined
  readonly publishedAt: string | undefined
  readonly updatedAt: string | undefined
  readonly slug: string | undefined
  /** Every address the story was published under, oldest first. */
  readonly publishedSlugs: readonly string[]
  readonly corrections: readonly StoredCorrection[]
  /** The corrections as they were published last: what readers have seen, also of a story that is unpublished. */
  readonly publishedCorrections: readonly StoredCorrection[]
  readonly withdrawal: object | undefined
}

/** A correction as stored: what it lacks, it lacks. */
export interface StoredCorrection {
  readonly _key: string
  readonly text: string
  readonly date: string | undefined
  readonly [field: string]: unknown
}

export function editorialRecord(story: StoredStory): EditorialRecord {
  const {slug, withdrawal} = story
  return {
    firstPublishedAt: instant(story['firstPublishedAt']),
    publishedAt: instant(story['publishedAt']),
    updatedAt: instant(story['updatedAt']),
    slug: isObject(slug) ? words(slug['current']) : undefined,
    publishedSlugs: list(story['publishedSlugs'])
      .map(words)
      .filter((address) => address !== undefined),
    corrections: list(story['corrections']).flatMap(storedCorrection),
    publishedCorrections: list(story['publishedCorrections']).flatMap(storedCorrection),
    withdrawal: isObject(withdrawal) ? withdrawal : undefined,
  }
}

function storedCorrection(value: unknown): StoredCorrection[] {
  if (!isObject(value) || typeof value['_key'] !== 'string') return []
  return [{...value, _key: value['_key'], text: words(value['text']) ?? '', date: instant(value['date'])}]
}

function instant(value: unknown): string | undefined {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isObject(value: unknown): value is {readonly [field: string]: unknown} {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
