import type {ExprNode} from 'groq-js'
import {InvalidRequestError} from '../../errors/lake-errors.ts'
import {rewriteTree, visitTree} from '../syntax-tree.ts'
import {weighHits} from './weigh-hits.ts'
import {parseTextQuery, type TextQuery} from './text-query.ts'

const HIT = 'hit'

/** More hits hardly change a score, see `score()` in groq-js, which lets their weight wear off. */
const MOST_HITS = 20

/**
 * Makes `x match text::query(q)` something that groq-js can evaluate. It parses the function, but has no search of
 * its own, and takes no functions from outside. It does concatenate arrays with their own `concat`: so the
 * comparison becomes `search + [x, q] match "hit"`, where `search` is an array whose `concat` answers with as
 * many `"hit"`s as the match weighs. As a condition that is true from the first hit on, and in `score()` more hits weigh
 * more.
 */
export function replaceTextQueries(tree: ExprNode, params: Record<string, unknown>): ExprNode {
  if (!usesTextQuery(tree)) return tree
  const search = new Search()
  const replaced = rewriteTree(tree, (node) => {
    if (node.type !== 'OpCall' || node.op !== 'match' || !isTextQuery(node.right)) return node
    const [query = {type: 'Value', value: null}] = node.right.args
    return {
      ...node,
      left: {
        type: 'OpCall',
        op: '+',
        left: {type: 'Value', value: search},
        right: {type: 'Array', elements: [element(node.left), element(withParameters(query, params))]},
      },
      right: {type: 'Value', value: HIT},
    }
  })
  if (usesTextQuery(replaced)) {
    throw new InvalidRequestError('text::query() can only stand to the right of `match`')
  }
  return replaced
}

class Search extends Array<unknown> {
  readonly #queries = new Map<string, TextQuery>()

  override concat(...[operands]: unknown[]): string[] {
    const [value, query]: unknown[] = Array.isArray(operands) ? operands : []
    if (typeof query !== 'string') return []
    const hits = weighHits(value, this.#parsed(query))
    return Array.from({length: Math.min(hits, MOST_HITS)}, () => HIT)
  }

  #parsed(query: string): TextQuery {
    const known = this.#queries.get(query)
    if (known) return known
    const parsed = parseTextQuery(query)
    this.#queries.set(query, parsed)
    return parsed
  }
}

function withParameters(node: ExprNode, params: Record<string, unknown>): ExprNode {
  return node.type === 'Parameter' ? {type: 'Value', value: params[node.name]} : node
}

function element(value: ExprNode): {type: 'ArrayElement'; value: ExprNode; isSplat: false} {
  return {type: 'ArrayElement', value, isSplat: false}
}

function usesTextQuery(tree: ExprNode): boolean {
  let found = false
  visitTree(tree, (node) => {
    if (isTextQuery(node)) found = true
  })
  return found
}

function isTextQuery(node: ExprNode): node is ExprNode & {type: 'FuncCall'} {
  return node.type === 'FuncCall' && node.namespace === 'text' && node.name === 'query'
}
