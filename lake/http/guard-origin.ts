import {createMiddleware} from 'hono/factory'

import {ForbiddenError} from '../errors/lake-errors.ts'
import type {OriginPolicy} from './origin-policy.ts'

const DAY_IN_SECONDS = 24 * 60 * 60
const readMethods = new Set(['GET', 'HEAD'])

/**
 * Answers only requests that name this machine, and grants CORS (with credentials) only to the Studio and the lake
 * itself. A page elsewhere may at most send a read whose answer its browser will not show it.
 */
export function guardOrigin(policy: OriginPolicy) {
  return createMiddleware(async (context, next) => {
    const {req} = context
    // HTTP/2 has no such header; there the server reads the name of the URL from what takes its place.
    if (!policy.isOwnHost(req.header('host') ?? new URL(req.url).host)) {
      throw new ForbiddenError('The lake answers to localhost only: use localhost and its port')
    }

    const origin = req.header('origin')
    context.header('Vary', 'Origin')
    context.header('X-Content-Type-Options', 'nosniff')
    if (origin === undefined) return next()

    const allowed = policy.isAllowedOrigin(origin)
    if (!allowed && !readMethods.has(req.method)) {
      throw new ForbiddenError(
        `Origin ${origin} may not write to this lake; add it to studioOrigins if it should`,
      )
    }
    if (!allowed) return next()

    context.header('Access-Control-Allow-Origin', origin)
    context.header('Access-Control-Allow-Credentials', 'true')
    if (req.method !== 'OPTIONS') return next()

    context.header('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, PATCH, DELETE')
    context.header('Access-Control-Max-Age', String(DAY_IN_SECONDS))
    const requestedHeaders = req.header('access-control-request-headers')
    if (requestedHeaders !== undefined) context.header('Access-Control-Allow-Headers', requestedHeaders)
    return context.body(null, 204)
  })
}
