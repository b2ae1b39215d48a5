import {Hono} from 'hono'
import {z} from 'zod'

import type {MutateAnswer} from '../../protocol/lake-core.ts'
import {DATASET_RESOURCE} from '../dataset-resource.ts'
import {requireAdministrator} from '../identify-request.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'
import {readFlag, readJsonBody, readParameter} from '../read-request.ts'

/** `/data/mutate` and `/data/actions`: writes, answered once they are on disk. */
export function mutationRoutes({core, limits}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  for (const path of ['/data/mutate/:dataset', `${DATASET_RESOURCE}/mutate`] as const) {
    routes.post(path, async (context) => {
      const identity = requireAdministrator(context, 'change documents')
      const body = await readJsonBody(context, limits.jsonBytes, mutateBody)
      const answer = await core.mutate({
        dataset: context.req.param('dataset'),
        mutations: body.mutations,
        transactionId: body.transactionId ?? readParameter(context, 'transactionId'),
        dryRun: readFlag(context, 'dryRun', false),
        autoGenerateArrayKeys: readFlag(context, 'autoGenerateArrayKeys', false),
        identity,
      })
      return context.json(
        describeMutateAnswer(answer, {
          returnIds: readFlag(context, 'returnIds', false),
          returnDocuments: readFlag(context, 'returnDocuments', false),
        }),
      )
    })
  }

  for (const path of ['/data/actions/:dataset', `${DATASET_RESOURCE}/actions`] as const) {
    routes.post(path, async (context) => {
      const identity = requireAdministrator(context, 'change documents')
      const body = await readJsonBody(context, limits.jsonBytes, actionsBody)
      return context.json(
        await core.act({
          dataset: context.req.param('dataset'),
          actions: body.actions,
          transactionId: body.transactionId,
          dryRun: body.dryRun ?? false,
          identity,
        }),
      )
    })
  }

  return routes
}

const mutateBody = z.object({mutations: z.unknown(), transactionId: z.string().min(1).optional()})
const actionsBody = z.object({
  actions: z.unknown(),
  transactionId: z.string().min(1).optional(),
  dryRun: z.boolean().optional(),
})

function describeMutateAnswer(
  {transactionId, results}: MutateAnswer,
  {returnIds, returnDocuments}: {returnIds: boolean; returnDocuments: boolean},
) {
  return {
    transactionId,
    results: results.map(({id, operation, document}) => ({
      ...(returnIds || returnDocuments ? {id} : {}),
      operation,
      ...(returnDocuments && document !== undefined ? {document} : {}),
    })),
  }
}
