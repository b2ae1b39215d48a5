import {type Context, Hono} from 'hono'

import {anonymousIdentity} from '../../accounts/accounts.ts'
import {grantsOf} from '../../accounts/grants.ts'
import type {Identity} from '../../protocol/lake-core.ts'
import {describeProject} from '../describe-project.ts'
import {requireAdministrator} from '../identify-request.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'
import {readFlag, readParameter} from '../read-request.ts'
import {administratorRole} from './access-routes.ts'

/** `/projects` and `/datasets`: what there is, and what the asking identity may do with it. */
export function projectRoutes({core, accounts, originPolicy}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.use('/projects/:projectId/*', async (context, next) => {
    if (context.req.param('projectId') === core.projectId) return next()
    return context.json(describeMissingProject(context.req.param('projectId')), 404)
  })

  routes.get('/projects/:projectId', (context) => {
    const projectId = context.req.param('projectId')
    if (projectId !== core.projectId) return context.json(describeMissingProject(projectId), 404)
    return context.json(project(context))
  })

  // The project is in no organization.
  routes.get('/projects', (context) =>
    context.json(readParameter(context, 'organizationId') === undefined ? [project(context)] : []),
  )

  routes.get('/projects/:projectId/cors', (context) => {
    requireAdministrator(context, 'see which Studios the lake talks to')
    return context.json(
      originPolicy.studioOrigins.map((origin, index) => ({id: index + 1, origin, allowCredentials: true})),
    )
  })

  routes.get('/projects/:projectId/roles', (context) => {
    requireAdministrator(context, 'see the roles')
    return context.json([administratorRole])
  })

  routes.get('/projects/:projectId/datasets', (context) =>
    context.json(
      visibleDatasets(context.get('identity')).filter(
        ({addonFor, datasetProfile}) =>
          addonFor === (context.req.query('addonFor') ?? addonFor) &&
          datasetProfile === (context.req.query('datasetProfile') ?? datasetProfile),
      ),
    ),
  )

  routes.get('/datasets', (context) => context.json(visibleDatasets(context.get('identity'))))

  routes.get('/projects/:projectId/datasets/:dataset/acl', (context) => {
    const identity = context.get('identity')
    const dataset = core.datasets().find(({name}) => name === context.req.param('dataset'))
    const closed = identity.role === anonymousIdentity.role && dataset?.aclMode !== 'public'
    return context.json(closed ? [] : grantsOf(identity))
  })

  // The grant "deployStudio" would make the Studio upload its schema.
  routes.get('/projects/:projectId/grants', (context) => context.json({}))

  function project(context: Context<LakeEnv>) {
    const wanted = {
      members: readFlag(context, 'includeMembers', true),
      features: readFlag(context, 'includeFeatures', true),
    }
    return describeProject(core, accounts, context.get('identity'), wanted)
  }

  /** Anonymous requests do not learn that a private dataset exists. */
  function visibleDatasets({role}: Identity) {
    const visible = core
      .datasets()
      .filter(({aclMode}) => aclMode === 'public' || role !== anonymousIdentity.role)
    return visible.map(({name, aclMode, createdAt, addonFor}) => ({
      name,
      aclMode,
      createdAt,
      createdByUserId: null,
      addonFor,
      datasetProfile: addonFor === null ? 'content' : 'comments',
      features: [],
      tags: [],
    }))
  }

  return routes
}

function describeMissingProject(projectId: string) {
  return {
    statusCode: 404,
    error: 'Not Found',
    message: `This lake does not hold a project "${projectId}"; check the projectId of the configuration`,
    attributes: {type: 'project'},
  }
}
