import {Hono} from 'hono'

import {ForbiddenError, NotFoundError} from '../errors/lake-errors.ts'
import {respondToError} from './error-response.ts'
import {guardOrigin} from './guard-origin.ts'
import {identifyRequest} from './identify-request.ts'
import type {LakeEnv} from './lake-env.ts'
import type {LakeServices} from './lake-services.ts'
import {accessRoutes} from './routes/access-routes.ts'
import {accountRoutes} from './routes/account-routes.ts'
import {assetRoutes} from './routes/asset-routes.ts'
import {backupRoutes} from './routes/backup-routes.ts'
import {datasetRoutes} from './routes/dataset-routes.ts'
import {diagnosticRoutes} from './routes/diagnostic-routes.ts'
import {exportRoutes} from './routes/export-routes.ts'
import {fixedAnswers} from './routes/fixed-answers.ts'
import {frontPage} from './routes/front-page.ts'
import {historyRoutes} from './routes/history-routes.ts'
import {listenRoutes} from './routes/listen-routes.ts'
import {liveRoutes} from './routes/live-routes.ts'
import {mutationRoutes} from './routes/mutation-routes.ts'
import {projectRoutes} from './routes/project-routes.ts'
import {queryRoutes} from './routes/query-routes.ts'
import {referenceRoutes} from './routes/reference-routes.ts'
import {refusals} from './routes/refusals.ts'
import {signInRoutes} from './routes/sign-in-routes.ts'
import {uploadRoutes} from './routes/upload-routes.ts'

/** Under which the protocol lives: any version that Sanity's clients name. */
const VERSION_PATH = '/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}'

/** The lake as a web application: every request passes the origin guard, every failure one error handler. */
export function createLakeApp(services: LakeServices): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.use(guardOrigin(services.originPolicy))

  const api = new Hono<LakeEnv>()
  // Diagnosis and signing in come before the question who asks: a stale token must not stand in their way.
  api.route('/', diagnosticRoutes(services))
  api.route('/', signInRoutes(services))
  api.use(identifyRequest(services.accounts))
  for (const routes of [
    accountRoutes,
    accessRoutes,
    projectRoutes,
    datasetRoutes,
    queryRoutes,
    exportRoutes,
    mutationRoutes,
    listenRoutes,
    liveRoutes,
    historyRoutes,
    referenceRoutes,
    uploadRoutes,
    backupRoutes,
  ]) {
    api.route('/', routes(services))
  }
  for (const {method, path, status, body} of fixedAnswers) {
    api.on(method, path, (context) => context.json(body, status))
  }

  for (const {method, path, reason} of refusals) {
    api.on(method, path, () => {
      throw new ForbiddenError(reason)
    })
  }

  app.route('/', frontPage(services))
  app.route('/', assetRoutes(services))
  app.route(VERSION_PATH, api)

  app.notFound((context) =>
    respondToError(
      new NotFoundError(`The lake has no ${context.req.method} ${context.req.path}`),
      context,
      services.logger,
    ),
  )
  app.onError((error, context) => respondToError(error, context, services.logger))
  return app
}
