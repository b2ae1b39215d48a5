import {
  evaluateQuery,
  evaluateQueryAsynchronously,
  needsAsynchronousEvaluation,
} from '../groq/evaluate-query.ts'
import {parseQuery} from '../groq/parse-query.ts'
import {queryDependencies, recordingSource} from '../groq/query-dependencies.ts'
import {contentSourceMap, unknownSourceMap} from '../groq/source-map/content-source-map.ts'
import type {QueryAnswer, QueryRequest} from './lake-core.ts'
import {evaluationContext, type LakeContext} from './lake-context.ts'
import {queryTags} from './live/sync-tags.ts'
import {withSystemGroups} from './system-groups.ts'

/** Throws `QueryParseError`, `InvalidRequestError` and `DatasetNotFoundError`. */
export async function runQuery(lake: LakeContext, request: QueryRequest): Promise<QueryAnswer> {
  const begin = lake.clock()
  const snapshot = lake.store.snapshot(request.dataset)
  const tree = parseQuery(request.query, request.params)
  const context = evaluationContext(lake, withSystemGroups(lake, snapshot, request), request)
  const recording = recordingSource(context.source)
  const recorded = {...context, source: recording.source}
  const result = needsAsynchronousEvaluation(tree)
    ? await evaluateQueryAsynchronously(tree, recorded)
    : evaluateQuery(tree, recorded)
  const {sourceMap} = request
  return {
    result,
    ...(sourceMap && {
      resultSourceMap: needsAsynchronousEvaluation(tree)
        ? unknownSourceMap()
        : contentSourceMap(tree, result, context, sourceMap),
    }),
    syncTags: queryTags(request.dataset, queryDependencies(tree, request.params, recording.ids)),
    ms: Math.max(0, lake.clock().getTime() - begin.getTime()),
  }
}
