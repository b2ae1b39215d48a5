import {Hono} from 'hono'

import {DATASET_RESOURCE} from '../dataset-resource.ts'
import {createEventStream, eventStreamHeaders} from '../event-stream.ts'
import {requireAdministrator} from '../identify-request.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'
import {readFlag, readParameter} from '../read-request.ts'

/** `/data/live/events`: server-sent events that say which queries to ask again. */
export function liveRoutes({core, closing}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  for (const path of ['/data/live/events/:dataset', `${DATASET_RESOURCE}/live/events`] as const) {
    routes.get(path, (context) => {
      // The newer name has the older one's meaning.
      const includeDrafts =
        readFlag(context, 'includeDrafts', false) || readFlag(context, 'includeAllDocuments', false)
      if (includeDrafts) requireAdministrator(context, 'hear of drafts')
      const request = {
        dataset: context.req.param('dataset'),
        includeDrafts,
        lastEventId: context.req.header('last-event-id') ?? readParameter(context, 'lastEventId'),
        identity: context.get('identity'),
      }
      const stream = createEventStream({closing, start: (sink) => core.live(request, sink)})
      return context.body(stream, 200, eventStreamHeaders)
    })
  }

  return routes
}
