import type {ExprNode} from 'groq-js'
import {InvalidRequestError} from '../errors/lake-errors.ts'
import type {GroqDocument} from './document-source.ts'
import {evaluateQuery, type EvaluationContext} from './evaluate-query.ts'

/** Tells whether a document matches the filter that a listener listens to. */
export type DocumentFilter = (document: GroqDocument, context: EvaluationContext) => boolean

/**
 * The filter at the bottom of a query: `*[a][b]{…} | order(…)[0...5]` gives `a` and `b`. What comes after it says
 * how results look, not which documents matter. Throws `InvalidRequestError` for a query that is not about documents.
 */
export function listenFilter(tree: ExprNode): DocumentFilter {
  const conditions = conditionsOf(tree)
  if (conditions.length === 0) return () => true
  return (document, context) => {
    let matching: ExprNode = {type: 'Value', value: [document]}
    for (const expr of conditions) matching = {type: 'Filter', base: matching, expr}
    const result = evaluateQuery(matching, context)
    return Array.isArray(result) && result.length > 0
  }
}

/** Innermost first. */
function conditionsOf(node: ExprNode): ExprNode[] {
  switch (node.type) {
    case 'Everything':
      return []
    case 'Filter':
      return [...conditionsOf(node.base), node.expr]
    case 'Map':
    case 'FlatMap':
    case 'Projection':
    case 'PipeFuncCall':
    case 'Slice':
    case 'AccessElement':
    case 'Deref':
    case 'ArrayCoerce':
    case 'Group':
      return conditionsOf(node.base)
    case 'AccessAttribute':
      if (node.base) return conditionsOf(node.base)
      break
    default:
  }
  throw new InvalidRequestError(
    'Only a query on documents can be listened to: it begins with `*`, as in `*[_type == "story"]`',
  )
}
