import type {ExprNode} from 'groq-js'
import {QueryParseError} from '../errors/lake-errors.ts'
import {visitTree} from './syntax-tree.ts'

/** groq-js parses these functions and fails when it evaluates them. */
const UNAVAILABLE = new Set([
  'global::anywhere',
  'documents::incomingGlobalDocumentReferenceCount',
  'media::aspect',
  'text::semanticSimilarity',
])

/** groq-js does not count what is given to a function of this namespace. */
const ARGUMENTS_OF_GEO = 2

/** Throws `QueryParseError` for a call that parses and could only fail later, in the middle of the data. */
export function refuseUnavailableFunctions(tree: ExprNode, query: string): void {
  visitTree(tree, (node) => {
    if (node.type !== 'FuncCall') return
    const name = `${node.namespace}::${node.name}`
    const spelling = node.namespace === 'global' ? node.name : name
    const problem = UNAVAILABLE.has(name)
      ? 'is not available in this lake'
      : node.namespace === 'geo' && node.args.length !== ARGUMENTS_OF_GEO
        ? `takes ${ARGUMENTS_OF_GEO} arguments`
        : undefined
    if (problem === undefined) return
    const start = Math.max(query.indexOf(spelling), 0)
    throw new QueryParseError(`${spelling}() ${problem}`, query, start, start + spelling.length)
  })
}
