import {Hono} from 'hono'
import {z} from 'zod'

import {describeGrants} from '../../accounts/grants.ts'
import {describeCurrentUser, describeUser} from '../../accounts/user-directory.ts'
import {requireAdministrator} from '../identify-request.ts'
import {projectCreatedAt} from '../describe-project.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'
import {check, readIds, readJsonBody} from '../read-request.ts'

/** `/users` and `/auth/id`: who asks, who wrote, and what the Studio remembers for them. */
export function accountRoutes({core, accounts, limits}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.get('/auth/id', (context) =>
    context.json({id: requireAdministrator(context, 'learn who you are').id}),
  )

  routes.get('/users/me', (context) => {
    const user = accounts.users.find(context.get('identity').id)
    // An empty object says "signed out" without an error in the browser's console.
    return context.json(user === undefined ? {} : describeCurrentUser(user))
  })

  routes.get('/users/me/grants', (context) =>
    context.json(describeGrants(core.projectId, context.get('identity'))),
  )

  routes.get('/users/me/keyvalue/:keys', (context) => {
    const identity = requireAdministrator(context, 'read preferences')
    return context.json(accounts.preferences.get(identity.id, readIds(context.req.param('keys'))))
  })

  routes.put('/users/me/keyvalue', async (context) => {
    const identity = requireAdministrator(context, 'keep preferences')
    const preferences = await readJsonBody(context, limits.jsonBytes, preferencesBody)
    accounts.preferences.set(identity.id, preferences)
    return context.json(preferences)
  })

  routes.get('/users/:ids', (context) => {
    const {id: currentUserId} = requireAdministrator(context, 'read the list of users')
    const place = {projectId: core.projectId, since: projectCreatedAt(core), currentUserId}
    const ids = check(z.array(z.string()).min(1), readIds(context.req.param('ids')), 'The list of users')
    const users = ids.flatMap((id) => {
      const user = accounts.users.find(id)
      return user === undefined ? [] : [describeUser(user, place)]
    })
    if (ids.length > 1) return context.json(users)
    // Content from elsewhere names people whom this lake never met: an error would stand in the browser's console.
    return context.json(users[0] ?? null)
  })

  return routes
}

const preferencesBody = z.array(z.object({key: z.string().min(1).max(512), value: z.unknown()})).max(100)
