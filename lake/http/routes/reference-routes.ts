import {Hono} from 'hono'
import {z} from 'zod'

import type {Identity} from '../../protocol/lake-core.ts'
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
    const foreign = core.foreignReferences({dataset, documentId: id})
    const internal = readFlag(context, 'excludeInternalReferences', false)
      ? []
      : await internalReferences(dataset, id, identity)
    const references = [...internal, ...foreign].map(({dataset: datasetName, documentId}) => ({
      projectId: core.projectId,
      datasetName,
      documentId,
    }))
    return context.json({totalCount: references.length, references})
  })

  async function internalReferences(dataset: string, id: string, identity: Identity) {
    const {result} = await core.query({
      dataset,
      query: '*[references($id)]._id',
      params: {id},
      perspective: 'raw',
      identity,
    })
    const ids = check(z.array(z.string()), result, 'The list of references')
    return ids.map((documentId) => ({dataset, documentId}))
  }

  return routes
}
