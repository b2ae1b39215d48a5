import {createClient, type SanityClient} from '@sanity/client'

import {administratorToken} from '../../config/administrator-token.ts'
import type {Environment} from '../../config/environment.ts'
import {CommandError} from './command-error.ts'
import {startLocalLake} from './local-lake.ts'

const API_VERSION = '2025-02-19'

/**
 * Calls `use` with a client for the configured target. For the embedded lake one that is running is used, else one is
 * started for the time of the call. `access: 'write'` needs a token on a hosted project.
 */
export async function withTargetClient<Result>(
  environment: Environment,
  access: 'read' | 'write',
  use: (client: SanityClient) => Promise<Result>,
): Promise<Result> {
  const {target, sanityAuthToken} = environment
  if (target.kind === 'hosted') {
    if (access === 'write' && sanityAuthToken === undefined) {
      throw new CommandError(
        `Set SANITY_AUTH_TOKEN to a token with write access to project ${target.projectId}. Make one at https://sanity.io/manage.`,
      )
    }
    return use(
      createClient({
        projectId: target.projectId,
        dataset: target.dataset,
        apiVersion: API_VERSION,
        useCdn: false,
        ...(sanityAuthToken === undefined ? {} : {token: sanityAuthToken}),
      }),
    )
  }
  const lake = (await isLakeRunning(target.lakeUrl)) ? undefined : await startLocalLake(environment)
  try {
    return await use(localClient(environment, target.lakeUrl))
  } finally {
    await lake?.close()
  }
}

/** A client of the embedded lake with the administrator's token. */
export function localClient(environment: Environment, lakeUrl: string): SanityClient {
  return createClient({
    projectId: environment.target.projectId,
    dataset: environment.target.dataset,
    apiVersion: API_VERSION,
    apiHost: lakeUrl,
    useProjectHostname: false,
    useCdn: false,
    token: administratorToken(environment.dataDirectory, environment.lakeToken),
  })
}

async function isLakeRunning(lakeUrl: string): Promise<boolean> {
  try {
    const response = await fetch(`${lakeUrl}/v1/ping`)
    return response.ok
  } catch (error) {
    // `fetch` says "fetch failed" for a refused connection, which is how a lake that is not running looks.
    if (error instanceof TypeError) return false
    throw error
  }
}
