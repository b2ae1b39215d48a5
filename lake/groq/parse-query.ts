import {GroqSyntaxError, parse, type ExprNode} from 'groq-js'
import {QueryParseError} from '../errors/lake-errors.ts'
import {replaceHostedFunctions} from './hosted-functions.ts'
import {parameterTokens} from './parameter-tokens.ts'
import {readableSource} from './readable-source.ts'
import {scoreInsideGroups} from './search/score-groups.ts'
import {visitTree} from './syntax-tree.ts'
import {refuseUnavailableFunctions} from './unavailable-functions.ts'

/** Trees kept for queries asked again: a Studio repeats the same few dozen after every edit. */
const CACHE_SIZE = 500

/** Longer keys, as of a query with many ids, hardly come again and would fill the memory. */
const LONGEST_KEY = 20_000

const cache = new Map<string, ExprNode>()

/**
 * Parses GROQ with groq-js. Parameters take part: they become values of the tree, and a query that names one which is
 * not given does not parse. Throws `QueryParseError`.
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
    tree = parse(readableSource(query), {params})
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw explain(error, query, params)
  }
  refuseMissingParameters(tree, query)
  refuseUnavailableFunctions(tree, query)
  return replaceHostedFunctions(scoreInsideGroups(tree))
}

/** groq-js leaves parameters without a value in the tree, and would take them for null. */
function refuseMissingParameters(tree: ExprNode, query: string): void {
  visitTree(tree, (node) => {
    if (node.type === 'Parameter') throw missingParameter(node.name, query)
  })
}

function missingParameter(name: string, query: string): QueryParseError {
  const {start, end} = parameterTokens(query).find((token) => token.name === name) ?? {
    start: 0,
    end: query.length,
  }
  return new QueryParseError(`param $${name} referenced, but not provided`, query, start, end)
}

function explain(error: Error, query: string, params: Record<string, unknown>): QueryParseError {
  if (error instanceof GroqSyntaxError) {
    const description = error.message.replace(/^Syntax error in GROQ query at position \d+: /, '')
    const position = Math.min(error.position, query.length)
    if (description === 'Unexpected end of query') return explainRest(query, position)
    const token = /^(?:\w+|\S)/.exec(query.slice(position))?.[0] ?? ''
    return new QueryParseError(description, query, position, position + token.length)
  }
  // A slice is what groq-js cannot parse without the value of its parameter.
  const missing = parameterTokens(query).find(({name}) => !Object.hasOwn(params, name))
  if (missing && error.message === 'slicing must use constant numbers') {
    return missingParameter(missing.name, query)
  }
  // groq-js knows no position for the others, yet it names the function it does not know.
  const name = /^Undefined function: (\w+)$/.exec(error.message)?.[1]
  const at = name === undefined ? -1 : query.search(new RegExp(`\\b${name}\\s*\\(`))
  if (name === undefined || at === -1) return new QueryParseError(error.message, query, 0, query.length)
  return new QueryParseError(error.message, query, at, at + name.length)
}

/** groq-js says that a query ended too early for any rest that it can make nothing of, from `position` or just after. */
function explainRest(query: string, position: number): QueryParseError {
  if (query.slice(position + 1).trim() === '') {
    return new QueryParseError('Unexpected end of query', query, position, query.length)
  }
  const start = query.length - query.slice(position).trimStart().length
  return new QueryParseError('Unable to parse the query from here', query, start, query.length)
}
