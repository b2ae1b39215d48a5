import type {QueryExample} from '../../queries/index.ts'
import {CommandError} from '../running/command-error.ts'
import {closestTo} from './closest-to.ts'

/** A query as it was given: GROQ, or one of the project's own by name. */
export interface ResolvedQuery {
  readonly groq: string
  /** What the query is asked in unless it is said otherwise. */
  readonly perspective: 'published' | 'raw'
  /** The parameters of the project's example, for those that are not given. */
  readonly params: {readonly [name: string]: unknown}
}

const NAME = /^[a-z]\w*Query$/i

/**
 * The GROQ that was meant. What looks like the name of a query (`latestStoriesQuery`) is one; `CommandError` for a name
 * that no query has, with the nearest.
 */
export function resolveQuery(given: string, examples: readonly QueryExample[]): ResolvedQuery {
  const name = given.trim()
  if (!NAME.test(name)) return {groq: given, perspective: 'published', params: {}}
  const example = examples.find((candidate) => candidate.name === name)
  if (example !== undefined) {
    const {query: groq, perspective, params} = example
    return {groq, perspective, params}
  }
  const nearest = closestTo(
    name,
    examples.map((candidate) => candidate.name),
  )
  const suggestion =
    nearest === undefined ? 'npm run query -- --list names them all.' : `Did you mean ${nearest}?`
  throw new CommandError(`No query of the project is called ${name}. ${suggestion}`)
}
