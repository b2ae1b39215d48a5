import type {Context} from 'hono'
import {createMiddleware} from 'hono/factory'

import type {Accounts} from '../accounts/accounts.ts'
import {UnauthorizedError} from '../errors/lake-errors.ts'
import type {Identity} from '../protocol/lake-core.ts'
import type {LakeEnv} from './lake-env.ts'

/** Finds out who asks; a token that stands for nobody is refused even where an anonymous request would be served. */
export function identifyRequest(accounts: Accounts) {
  return createMiddleware<LakeEnv>(async (context, next) => {
    context.set('identity', accounts.identify(context.req.header('authorization')))
    return next()
  })
}

/** The identity of a request that must not be anonymous. `purpose` ends the sentence "Sign in to …". */
export function requireAdministrator(context: Context<LakeEnv>, purpose: string): Identity {
  const identity = context.get('identity')
  if (identity.role !== 'administrator') throw new UnauthorizedError(`Sign in to ${purpose}`)
  return identity
}
