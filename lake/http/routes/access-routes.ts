import {Hono} from 'hono'

import {robotUser} from '../../accounts/user-directory.ts'
import {ForbiddenError} from '../../errors/lake-errors.ts'
import {requireAdministrator} from '../identify-request.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'

const WHY_NO_MORE =
  'A lake has one token for scripts, its administrator token, and takes no other. Change it where the lake is started'

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

  for (const [method, path] of [
    ['POST', '/access/project/:projectId/robots'],
    ['DELETE', '/access/project/:projectId/robots/:id'],
    ['POST', '/access/robots/me/rotate'],
  ] as const) {
    routes.on(method, path, () => {
      throw new ForbiddenError(WHY_NO_MORE)
    })
  }

  return routes
}
