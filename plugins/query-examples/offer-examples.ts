import type {QueryExample} from '../../queries/index.ts'

/** A saved query of Vision's, as it keeps them for a user. */
export interface SavedQuery {
  readonly _key: string
  /** The request that asks the query. */
  readonly url: string
  readonly savedAt: string
  readonly title?: string
}

export interface Offer {
  readonly saved: readonly SavedQuery[]
  /** Keys of the examples that the user has been offered so far. */
  readonly offered: readonly string[]
}

/**
 * Puts among a user's saved queries the examples that were never offered before, and renews those that are still there:
 * what the user saved stays as it is, and what the user deleted stays away. `undefined` where nothing is to be done.
 */
export function offerExamples(
  {saved, offered}: Offer,
  examples: readonly QueryExample[],
  urlOf: (example: QueryExample) => string,
): Offer | undefined {
  const known = new Set(offered)
  const fresh = new Map(
    examples.map((example, index) => [keyOf(example), savedQuery(example, index, urlOf(example))]),
  )
  const renewed = saved.map((query) => {
    const example = fresh.get(query._key)
    return example === undefined || example.url === query.url ? query : example
  })
  const added = [...fresh.values()].filter(
    ({_key}) => !known.has(_key) && !saved.some((query) => query._key === _key),
  )
  const isNew = [...fresh.keys()].some((key) => !known.has(key))
  const isRenewed = renewed.some((query, index) => query !== saved[index])
  if (!isNew && !isRenewed) return undefined
  return {saved: [...renewed, ...added], offered: [...new Set([...offered, ...fresh.keys()])]}
}

function keyOf({name}: QueryExample): string {
  return `dateline-${name}`
}

/** Vision lists the newest first: the dates keep the order of the examples, behind all that users save. */
const EPOCH = Date.UTC(2020, 0, 1)

function savedQuery(example: QueryExample, index: number, url: string): SavedQuery {
  return {
    _key: keyOf(example),
    url,
    savedAt: new Date(EPOCH - index * 1000).toISOString(),
    title: example.title,
  }
}
