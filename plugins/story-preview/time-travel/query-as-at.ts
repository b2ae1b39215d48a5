import type {QueryParams} from '@sanity/client'

const PARAMETER = 'storyPreviewNow'

/** Strings and comments of GROQ, in which `now()` is no call, and calls of it. */
const STRINGS_AND_CALLS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*|\bnow\s*\(\s*\)/g

/** A query that a server answers as if `asAt`, an ISO 8601 instant, were now. Without it the query as it is. */
export function queryAsAt(
  query: string,
  params: QueryParams,
  asAt: string | undefined,
): [query: string, params: QueryParams] {
  if (asAt === undefined) return [query, params]
  const moved = query.replaceAll(STRINGS_AND_CALLS, (found) =>
    found.startsWith('now') ? `$${PARAMETER}` : found,
  )
  return [moved, {...params, [PARAMETER]: asAt}]
}
