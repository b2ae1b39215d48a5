import {Hono} from 'hono'

import {robotUser} from '../../accounts/user-directory.ts'
import {requireAdministrator} from '../identify-request.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'

/** The only role that there is. */
export const administratorRole = {
  name: 'administrator',
  title: 'Administrator',
  description: 'Reads and writes all that the lake holds',
  isCustom: false,
  appliesToUsers: true,
  appliesToRobots: true,
}

/** `/access`: who has a token, as `sanity tokens` asks. There is the administrator token, and no way to make another. */
export function accessRoutes({core}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.get('/access/project/:projectId/robots', (context) => {
    requireAdministrator(context, 'see the tokens')
    const robot = {
      id: robotUser.id,
      label: robotUser.name,
      memberships: [{resourceType: 'project', resourceId: core.projectId, roleNames: ['administrator']}],
      expiresAt: null,
    }
    return context.json({data: [robot], nextCursor: null})
  })

  routes.get('/access/project/:projectId/roles', (context) => {
    requireAdministrator(context, 'see the roles')
    return context.json({data: [administratorRole], nextCursor: null})
  })

  return routes
}
