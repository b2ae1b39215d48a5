import {GroqSyntaxError, parse, type ExprNode} from 'groq-js'
import {QueryParseError} from '../errors/lake-errors.ts'
import {refuseUnavailableFunctions} from './unavailable-functions.ts'

/** Trees kept for queries asked again: a Studio repeats the same few dozen after every edit. */
const CACHE_SIZE = 500

/** Longer keys, as of a query with many ids, hardly come again and would fill the memory. */
const LONGEST_KEY = 20_000

const cache = new Map<string, ExprNode>()

/**
 * Parses GROQ with groq-js. Parameters take part, because a slice such as `[0...$limit]` is only valid with their
 * values. Throws `QueryParseError`.
 */
export function parseQuery(query: string, params: Record<string, unknown>): ExprNode {
  const key = `${query}\u0000${JSON.stringify(params)}`
  const known = cache.get(key)
  if (known) {
    // Last in the map is last to be forgotten.
    cache.delete(key)
    cache.set(key, known)
    return known
  }
  const tree = parseAnew(query, params)
  if (key.length > LONGEST_KEY) return tree
  cache.set(key, tree)
  const oldest = cache.keys().next()
  if (cache.size > CACHE_SIZE && !oldest.done) cache.delete(oldest.value)
  return tree
}

function parseAnew(query: string, params: Record<string, unknown>): ExprNode {
  let tree: ExprNode
  try {
    tree = parse(query, {params})
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw explain(error, query)
  }
  refuseUnavailableFunctions(tree, query)
  return tree
}

function explain(error: Error, query: string): QueryParseError {
  if (error instanceof GroqSyntaxError) {
    const description = error.message.replace(/^Syntax error in GROQ query at position \d+: /, '')
    const unfinished = description === 'Unexpected end of query'
    const token = /^(?:\w+|\S)/.exec(query.slice(error.position))?.[0] ?? ''
    const end = unfinished ? query.length : error.position + token.length
    return new QueryParseError(description, query, error.position, Math.max(end, error.position))
  }
  // groq-js knows no position for the rest, yet it names the function it does not know.
  const name = /^Undefined function: (\w+)$/.exec(error.message)?.[1]
  const at = name === undefined ? -1 : query.search(new RegExp(`\\b${name}\\s*\\(`))
  if (name === undefined || at === -1) return new QueryParseError(error.message, query, 0, query.length)
  return new QueryParseError(error.message, query, at, at + name.length)
}
