import {Hono} from 'hono'
import {z} from 'zod'

import {requireAdministrator} from '../identify-request.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'
import {check, readFlag} from '../read-request.ts'

/** `/data/references/…/to`: who points at a document, which the delete dialog warns about. */
export function referenceRoutes({core}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.get('/data/references/:dataset/documents/:id/to', async (context) => {
    const identity = requireAdministrator(context, 'read references')
    const {dataset, id} = context.req.param()
    // References from other datasets do not exist in a lake, so without internal ones there are none.
    if (readFlag(context, 'excludeInternalReferences', false)) {
      return context.json({totalCount: 0, references: []})
    }
    const {result} = await core.query({
      dataset,
      query: '*[references($id)]._id',
      params: {id},
      perspective: 'raw',
      identity,
    })
    const references = check(z.array(z.string()), result, 'The list of references').map((documentId) => ({
      projectId: core.projectId,
      datasetName: dataset,
      documentId,
    }))
    return context.json({totalCount: references.length, references})
  })

  return routes
}
