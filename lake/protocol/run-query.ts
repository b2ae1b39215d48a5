import {
  evaluateQuery,
  evaluateQueryAsynchronously,
  needsAsynchronousEvaluation,
} from '../groq/evaluate-query.ts'
import {parseQuery} from '../groq/parse-query.ts'
import type {QueryAnswer, QueryRequest} from './lake-core.ts'
import {evaluationContext, type LakeContext} from './lake-context.ts'
import {withSystemGroups} from './system-groups.ts'

/** Throws `QueryParseError`, `InvalidRequestError` and `DatasetNotFoundError`. */
export async function runQuery(lake: LakeContext, request: QueryRequest): Promise<QueryAnswer> {
  const begin = lake.clock()
  const snapshot = lake.store.snapshot(request.dataset)
  const tree = parseQuery(request.query, request.params)
  const context = evaluationContext(lake, withSystemGroups(lake, snapshot, request), request)
  const result = needsAsynchronousEvaluation(tree)
    ? await evaluateQueryAsynchronously(tree, context)
    : evaluateQuery(tree, context)
  return {result, ms: Math.max(0, lake.clock().getTime() - begin.getTime())}
}
