import {Hono} from 'hono'
import {z} from 'zod'

import {DATASET_RESOURCE} from '../dataset-resource.ts'
import {createEventStream, eventStreamHeaders} from '../event-stream.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'
import {isPublishedByDefault} from '../perspective.ts'
import {check, readFlag, readGroqParameters, readParameter} from '../read-request.ts'

/** `/data/listen`: server-sent events, one stream per listener. */
export function listenRoutes({core, closing}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  for (const path of ['/data/listen/:dataset', `${DATASET_RESOURCE}/listen`] as const) {
    routes.get(path, (context) => {
      const {version, dataset} = check(listenPath, context.req.param(), 'The path')
      const identity = context.get('identity')
      const request = {
        dataset,
        query: check(z.string(), context.req.query('query'), 'Parameter "query"'),
        params: readGroqParameters(context),
        includeResult: readFlag(context, 'includeResult', false),
        includePreviousRevision: readFlag(context, 'includePreviousRevision', false),
        includeMutations: readFlag(context, 'includeMutations', true),
        includeAllVersions:
          identity.role !== 'anonymous' &&
          readFlag(context, 'includeAllVersions', !isPublishedByDefault(version)),
        visibility: visibility.catch('transaction').parse(context.req.query('visibility')),
        effectFormat: effectFormat.catch(undefined).parse(context.req.query('effectFormat')),
        // A reader that did not ask to resume waits for `welcome` and fetches anew, whatever its browser sends along.
        lastEventId: readFlag(context, 'enableResume', false)
          ? (context.req.header('last-event-id') ?? readParameter(context, 'lastEventId'))
          : undefined,
        identity,
      }

      const stream = createEventStream({
        closing,
        preamble: readFlag(context, 'evs_preamble', false),
        start: (sink) => core.listen(request, sink),
      })
      return context.body(stream, 200, eventStreamHeaders)
    })
  }

  return routes
}

const listenPath = z.object({version: z.string(), dataset: z.string()})
const visibility = z.enum(['query', 'transaction'])
const effectFormat = z.literal('mendoza').optional()
