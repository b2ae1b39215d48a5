import {Hono} from 'hono'

import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'

/** Is the lake there, and does it talk to this origin? Any page may ask that. */
export function diagnosticRoutes({originPolicy}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  // No Timing-Allow-Origin: with it, the Studio sees HTTP/1.1 and warns that listeners will use up the browser's
  // connections. They do not, because they share one WebSocket.
  routes.get('/ping', (context) => {
    context.header('Access-Control-Allow-Origin', context.req.header('origin') ?? '*')
    return context.text('PONG')
  })

  routes.get('/data/ping/:dataset', (context) => context.text('PONG'))

  routes.get('/check/cors', (context) => {
    const origin = context.req.header('origin')
    // What names no origin is no web page, and nothing keeps it from the lake.
    const allowed = origin === undefined || originPolicy.isAllowedOrigin(origin)
    context.header('Access-Control-Allow-Origin', origin ?? '*')
    return context.json({result: {allowed, withCredentials: allowed}})
  })

  return routes
}
