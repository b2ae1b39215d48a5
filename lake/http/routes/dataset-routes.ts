import {type Context, Hono} from 'hono'
import {z} from 'zod'

import {InvalidRequestError, NotFoundError} from '../../errors/lake-errors.ts'
import type {CopyRecord, DatasetRecord} from '../../protocol/lake-core.ts'
import {describeCopyJob} from '../copy-jobs.ts'
import {requireAdministrator} from '../identify-request.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'
import {check, readCount, readJsonBody} from '../read-request.ts'

const DEFAULT_JOBS = 10
const MOST_JOBS = 1000

/** `/datasets`: making, opening, closing, copying and deleting datasets. Reading the list is in `project-routes.ts`. */
export function datasetRoutes({core, assets, limits}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.get('/projects/:projectId/datasets/copy', (context) => {
    requireAdministrator(context, 'see what was copied')
    const offset = check(
      z.coerce.number().int().min(0),
      context.req.query('offset') ?? 0,
      'Parameter "offset"',
    )
    const copies = core.copies(offset, readCount(context, 'limit', MOST_JOBS) ?? DEFAULT_JOBS)
    return context.json(copies.map(describeCopyJob))
  })

  routes.get('/jobs/:id', (context) => {
    requireAdministrator(context, 'see what became of a job')
    const {id, author, createdAt, updatedAt} = findCopy(context.req.param('id'))
    const times = {created_at: createdAt, updated_at: updatedAt}
    return context.json({id, state: 'completed', authors: [author], ...times})
  })

  // The CLI comes here without its token: the job's id is the secret.
  routes.get('/jobs/:id/listen', (context) => {
    const copy = findCopy(context.req.param('id'))
    const data = JSON.stringify({...describeCopyJob(copy), job_id: copy.id})
    return context.body(`event: job\ndata: ${data}\n\nevent: done\ndata: ${data}\n\n`, 200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
    })
  })

  function findCopy(id: string): CopyRecord {
    const copy = core.copy(id)
    if (copy === undefined) throw new NotFoundError(`The lake knows no job "${id}"`)
    return copy
  }

  // What the Studio asks for before its first comment or task.
  routes.post('/comments/:dataset/setup', (context) => {
    requireAdministrator(context, 'set up comments and tasks')
    return context.json({datasetName: core.setUpAddonDataset(context.req.param('dataset')).name})
  })

  // Sanity's own clients say `/datasets/…`; the documented HTTP API says `/projects/{p}/datasets/…`.
  for (const prefix of ['/datasets', '/projects/:projectId/datasets'] as const) {
    routes.put(`${prefix}/:name`, async (context) => {
      requireAdministrator(context, 'create datasets')
      const {aclMode = 'public', embeddings} = await readSettings(context)
      if (embeddings?.enabled === true) throw new InvalidRequestError('This lake has no embeddings')
      return context.json(describe(core.createDataset(context.req.param('name'), aclMode)))
    })

    routes.patch(`${prefix}/:name`, async (context) => {
      requireAdministrator(context, 'change datasets')
      const {aclMode} = await readSettings(context)
      if (aclMode === undefined)
        throw new InvalidRequestError('Say what to change: aclMode, public or private')
      return context.json(describe(core.setAclMode(context.req.param('name'), aclMode)))
    })

    routes.delete(`${prefix}/:name`, async (context) => {
      requireAdministrator(context, 'delete datasets')
      const names = core.deleteDataset(context.req.param('name'))
      await Promise.all(names.map((name) => assets.removeDataset(name)))
      return context.json({deleted: true})
    })

    routes.put(`${prefix}/:name/copy`, async (context) => {
      const identity = requireAdministrator(context, 'copy datasets')
      const {targetDataset, skipHistory, skipContentReleases} = await readJsonBody(
        context,
        limits.jsonBytes,
        copyBody,
      )
      const request = {
        source: context.req.param('name'),
        target: targetDataset,
        withHistory: skipHistory !== true,
        withReleases: skipContentReleases !== true,
        identity,
      }
      const copy = await core.copyDataset(request, () => assets.copyDataset(request.source, request.target))
      return context.json({
        datasetName: targetDataset,
        aclMode: copy.aclMode,
        jobId: copy.id,
        message: `Copied ${request.source} to ${targetDataset}`,
      })
    })
  }

  function readSettings(context: Context<LakeEnv>): Promise<z.infer<typeof settingsBody>> {
    return readJsonBody(context, limits.jsonBytes, settingsBody, {})
  }

  return routes
}

const settingsBody = z.object({
  aclMode: z.enum(['public', 'private']).optional(),
  embeddings: z.object({enabled: z.boolean().optional()}).optional(),
})

const copyBody = z.object({
  targetDataset: z.string(),
  skipHistory: z.boolean().optional(),
  skipContentReleases: z.boolean().optional(),
})

function describe({name, aclMode}: DatasetRecord) {
  return {datasetName: name, aclMode}
}
