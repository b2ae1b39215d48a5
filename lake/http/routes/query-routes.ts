import {type Context, Hono} from 'hono'
import {z} from 'zod'

import {InvalidRequestError} from '../../errors/lake-errors.ts'
import {DATASET_RESOURCE} from '../dataset-resource.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'
import {readPerspective} from '../perspective.ts'
import {check, readFlag, readGroqParameters, readIds, readJsonBody, readParameter} from '../read-request.ts'

/** `/data/query` and `/data/doc`: reads. */
export function queryRoutes({core, limits}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  for (const path of ['/data/query/:dataset', `${DATASET_RESOURCE}/query`] as const) {
    routes.get(path, async (context) => {
      const query = check(z.string(), context.req.query('query'), 'Parameter "query"')
      return answer(context, query, readGroqParameters(context))
    })

    routes.post(path, async (context) => {
      const {query, params} = await readJsonBody(context, limits.jsonBytes, queryBody)
      return answer(context, query, params ?? {})
    })
  }

  for (const path of ['/data/doc/:dataset/:ids', `${DATASET_RESOURCE}/doc/:ids`] as const) {
    routes.get(path, (context) => {
      const {dataset, ids} = context.req.param()
      return context.json(
        core.documents({
          dataset,
          ids: readIds(ids),
          includeAllVersions: readFlag(context, 'includeAllVersions', false),
          excludeContent: readFlag(context, 'excludeContent', false),
          identity: context.get('identity'),
        }),
      )
    })
  }

  async function answer(context: Context<LakeEnv>, query: string, params: Record<string, unknown>) {
    const {version, dataset} = check(queryPath, context.req.param(), 'The path')
    const identity = context.get('identity')
    const perspective = readPerspective(readParameter(context, 'perspective'), version, identity)
    const sourceMap = readSourceMap(context)
    const {result, ...about} = await core.query({dataset, query, params, perspective, sourceMap, identity})
    const body = {result: result ?? null, ...about}
    return context.json(readFlag(context, 'returnQuery', true) ? {query, ...body} : body)
  }

  return routes
}

/** `true` names the members of arrays by their places, `withKeyArraySelector` by their keys. */
function readSourceMap(context: Context<LakeEnv>): 'index' | 'key' | undefined {
  const value = readParameter(context, 'resultSourceMap')
  if (value === undefined || value === 'false') return undefined
  if (value === 'true') return 'index'
  if (value === 'withKeyArraySelector') return 'key'
  throw new InvalidRequestError(
    `Parameter "resultSourceMap" should be true, false or withKeyArraySelector, not "${value}"`,
  )
}

const queryBody = z.object({query: z.string(), params: z.record(z.string(), z.unknown()).optional()})
const queryPath = z.object({version: z.string(), dataset: z.string()})
