import {Hono} from 'hono'
import {z} from 'zod'

import {ForbiddenError} from '../../errors/lake-errors.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'
import {check} from '../read-request.ts'

/**
 * `/auth`: signing in. Whoever sits at this machine is the user, so the provider asks nothing and sends the browser
 * straight back, to a Studio and nowhere else, with a ticket that the Studio trades for a session.
 */
export function signInRoutes({accounts, originPolicy}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.get('/auth/providers', (context) =>
    context.json({
      providers: [{name: 'lake', title: 'This machine', url: new URL('login/lake', context.req.url).href}],
    }),
  )

  routes.get('/auth/login/lake', (context) => {
    const origin = check(z.url(), context.req.query('origin'), 'Parameter "origin"')
    if (!originPolicy.isStudioUrl(origin)) {
      throw new ForbiddenError(
        `${new URL(origin).origin} is not a Studio of this lake; add it to studioOrigins`,
      )
    }
    const back = new URL(origin)
    back.hash = `sid=${accounts.beginSignIn()}`
    context.header('Cache-Control', 'no-store')
    context.header('Referrer-Policy', 'no-referrer')
    return context.redirect(back.href)
  })

  routes.get('/auth/fetch', (context) => {
    const ticket = check(z.string(), context.req.query('sid'), 'Parameter "sid"')
    context.header('Cache-Control', 'no-store')
    return context.json({token: accounts.completeSignIn(ticket)})
  })

  routes.post('/auth/logout', (context) => {
    accounts.signOut(context.req.header('authorization'))
    return context.body(null, 204)
  })

  return routes
}
