import {evaluate, evaluateSync, toJS, type EvaluateOptions, type ExprNode} from 'groq-js'
import {InvalidRequestError, isLakeError} from '../errors/lake-errors.ts'
import type {DocumentSource} from './document-source.ts'
import {followForeignReferences, type OtherDatasets} from './foreign-references.ts'
import {callsLakeFunction} from './lake-function.ts'
import {narrowCandidates} from './plan/narrow-candidates.ts'
import {replaceTextQueries} from './search/replace-text-queries.ts'
import {visitTree} from './syntax-tree.ts'

export interface EvaluationContext {
  source: DocumentSource
  params: Record<string, unknown>
  /** What `now()` gives. */
  now: Date
  /** What `identity()` gives. */
  identityId: string
  projectId: string
  dataset: string
  /** Where references into other datasets lead. */
  otherDatasets?: OtherDatasets
}

/**
 * Evaluates a parsed query, in one go: what it reads cannot change under it. The result is plain JSON. Throws
 * `InvalidRequestError` when the query fails on this data.
 */
export function evaluateQuery(tree: ExprNode, context: EvaluationContext): unknown {
  const searchable = replaceTextQueries(tree, context.params)
  const planned = narrowCandidates(followForeignReferences(searchable, context), context)
  try {
    return toJS(evaluateSync(planned, optionsOf(context)))
  } catch (error) {
    throw explained(error)
  }
}

/** `diff::changedAny()` and `diff::changedOnly()` run in groq-js's asynchronous evaluator only. */
export function needsAsynchronousEvaluation(tree: ExprNode): boolean {
  let needed = false
  visitTree(tree, (node) => {
    if (node.type === 'FuncCall' && node.namespace === 'diff') needed = true
  })
  return needed
}

/**
 * As `evaluateQuery`, for the few queries that need it; without `text::query()` and `geo::*`, and without following
 * references into other datasets.
 */
export async function evaluateQueryAsynchronously(
  tree: ExprNode,
  context: EvaluationContext,
): Promise<unknown> {
  if (callsLakeFunction(tree)) {
    throw new InvalidRequestError('diff::* and geo::* cannot stand in one query; ask in two')
  }
  try {
    const value = await evaluate(tree, optionsOf(context))
    return toJS(await value.asStatic())
  } catch (error) {
    throw explained(error)
  }
}

/** What groq-js is to know, but for the tree. */
export function optionsOf(context: EvaluationContext): EvaluateOptions {
  const {source, params, now, identityId, projectId, dataset} = context
  return {
    dataset: source.documents,
    params,
    timestamp: now,
    identity: identityId,
    sanity: {projectId, dataset},
    dereference: ({_ref}) => source.get(_ref),
  }
}

function explained(error: unknown): unknown {
  if (isLakeError(error) || !(error instanceof Error)) return error
  return new InvalidRequestError(`The query cannot be evaluated: ${error.message}`, {cause: error})
}
