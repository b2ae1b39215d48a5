import {Hono} from 'hono'

import {InvalidRequestError} from '../../errors/lake-errors.ts'
import type {DocumentsAtRequest} from '../../protocol/lake-core.ts'
import {requireAdministrator} from '../identify-request.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'
import {readCount, readFlag, readIds, readParameter} from '../read-request.ts'

const MOST_ENTRIES = 10_000
const DEFAULT_EVENTS = 100

/** `/data/history`: the transaction log, documents as they were, and what happened to them. */
export function historyRoutes({core}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  for (const path of [
    '/data/history/:dataset/transactions',
    '/data/history/:dataset/transactions/:ids',
  ] as const) {
    routes.get(path, (context) => {
      const identity = requireAdministrator(context, 'read history')
      const {dataset, ids}: {dataset: string; ids?: string} = context.req.param()
      const authors = readParameter(context, 'authors')
      const entries = core.transactions({
        dataset,
        ids: ids === undefined ? undefined : readIds(ids),
        excludeContent: readFlag(context, 'excludeContent', false),
        excludeMutations: readFlag(context, 'excludeMutations', false),
        includeIdentifiedDocumentsOnly: readFlag(context, 'includeIdentifiedDocumentsOnly', false),
        effectFormat: context.req.query('effectFormat') === 'mendoza' ? 'mendoza' : undefined,
        reverse: readFlag(context, 'reverse', false),
        // The log of a document has an end; that of a dataset can be longer than anybody wants to wait for.
        limit: readCount(context, 'limit', MOST_ENTRIES) ?? (ids === undefined ? MOST_ENTRIES : undefined),
        fromTransaction: readParameter(context, 'fromTransaction'),
        toTransaction: readParameter(context, 'toTransaction'),
        fromTime: readParameter(context, 'fromTime'),
        toTime: readParameter(context, 'toTime'),
        authors: authors === undefined ? undefined : readIds(authors),
        identity,
      })
      const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
      return context.body(lines, 200, {'Content-Type': 'application/x-ndjson'})
    })
  }

  routes.get('/data/history/:dataset/documents/:ids', (context) => {
    const identity = requireAdministrator(context, 'read history')
    const {dataset, ids} = context.req.param()
    const at = readMoment(
      readParameter(context, 'revision'),
      readParameter(context, 'time'),
      readFlag(context, 'lastRevision', false),
    )
    return context.json(core.documentsAt({dataset, ids: readIds(ids), at, identity}))
  })

  routes.get('/data/history/:dataset/events/documents/:id', (context) => {
    const identity = requireAdministrator(context, 'read history')
    const {dataset, id} = context.req.param()
    return context.json(
      core.documentEvents({
        dataset,
        id,
        limit: readCount(context, 'limit', MOST_ENTRIES) ?? DEFAULT_EVENTS,
        cursor: readParameter(context, 'nextCursor'),
        identity,
      }),
    )
  })

  routes.get('/data/history/:dataset/events/releases/:id', (context) => {
    const identity = requireAdministrator(context, 'read history')
    const {dataset, id} = context.req.param()
    return context.json(
      core.releaseEvents({
        dataset,
        id,
        limit: readCount(context, 'limit', MOST_ENTRIES) ?? DEFAULT_EVENTS,
        cursor: readParameter(context, 'nextCursor'),
        identity,
      }),
    )
  })

  return routes
}

function readMoment(
  revision: string | undefined,
  time: string | undefined,
  lastRevision: boolean,
): DocumentsAtRequest['at'] {
  if (revision !== undefined) return {revision}
  if (time !== undefined) return {time}
  if (lastRevision) return {lastRevision: true}
  throw new InvalidRequestError('Say which state is meant: revision, time or lastRevision=true')
}
