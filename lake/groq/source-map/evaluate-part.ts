import {evaluateSync, type ExprNode} from 'groq-js'
import {type EvaluationContext, optionsOf} from '../evaluate-query.ts'
import {followForeignReferences} from '../foreign-references.ts'
import {narrowCandidates} from '../plan/narrow-candidates.ts'
import {type Scope, withoutParents} from './scope.ts'

/** The value of a part of a query in its scope, as groq-js has it: dates and paths are objects of its own. */
export function evaluatePart(node: ExprNode, scope: Scope, context: EvaluationContext): unknown {
  const searchable = followForeignReferences(withoutParents(node, scope), context)
  const planned = narrowCandidates(searchable, context)
  return evaluateSync(planned, {...optionsOf(context), root: scope.value?.data}).data
}
