import type {ExprNode} from 'groq-js'
import {QueryParseError} from '../errors/lake-errors.ts'
import {visitTree} from './syntax-tree.ts'

/** groq-js parses these functions and fails when it evaluates them. */
const UNAVAILABLE = new Set([
  'global::anywhere',
  'documents::incomingGlobalDocumentReferenceCount',
  'geo::latLng',
  'geo::contains',
  'geo::intersects',
  'geo::distance',
  'media::aspect',
  'text::semanticSimilarity',
])

/** Throws `QueryParseError` for a function that parses and could only fail later, in the middle of the data. */
export function refuseUnavailableFunctions(tree: ExprNode, query: string): void {
  visitTree(tree, (node) => {
    if (node.type !== 'FuncCall') return
    const name = `${node.namespace}::${node.name}`
    if (!UNAVAILABLE.has(name)) return
    const spelling = node.namespace === 'global' ? node.name : name
    const start = Math.max(query.indexOf(spelling), 0)
    throw new QueryParseError(
      `${spelling}() is not available in this lake`,
      query,
      start,
      start + spelling.length,
    )
  })
}
