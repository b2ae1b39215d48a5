import {createClient, type SanityClient} from '@sanity/client'

import {administratorToken} from '../../config/administrator-token.ts'
import type {Environment} from '../../config/environment.ts'
import {CommandError} from './command-error.ts'
import {isLakeRunning} from './find-lake.ts'
import {startLocalLake} from './local-lake.ts'
import {requireFreePort} from './require-free-port.ts'

const API_VERSION = '2025-02-19'

export interface TargetAccess {
  client: SanityClient
  /** Whether others use the target too: a hosted project, or a lake that was running already. */
  shared: boolean
}

/**
 * Calls `use` with a client for the configured target. For the embedded lake one that is running is used, else one is
 * started for the time of the call. `access: 'write'` needs a token on a hosted project.
 */
export async function withTargetClient<Result>(
  environment: Environment,
  access: 'read' | 'write',
  use: (target: TargetAccess) => Promise<Result>,
): Promise<Result> {
  const {target} = environment
  if (target.kind === 'hosted') return use({client: hostedClient(environment, access), shared: true})
  const client = localClient(environment, target.lakeUrl)
  const token = administratorToken(environment.dataDirectory, environment.lakeToken)
  if (await isLakeRunning(target.lakeUrl, token, environment)) return use({client, shared: true})
  await requireFreePort(environment.lakePort, 'the Content Lake', 'LAKE_PORT')
  const lake = await startLocalLake(environment)
  try {
    return await use({client, shared: false})
  } finally {
    await lake.close()
  }
}

function hostedClient({target, sanityAuthToken}: Environment, access: 'read' | 'write'): SanityClient {
  const {projectId, dataset} = target
  if (access === 'write' && sanityAuthToken === undefined) {
    throw new CommandError(
      `Set SANITY_AUTH_TOKEN to a token with write access to project ${projectId}. Make one at https://sanity.io/manage.`,
    )
  }
  return createClient({
    projectId,
    dataset,
    apiVersion: API_VERSION,
    useCdn: false,
    ...(sanityAuthToken === undefined ? {} : {token: sanityAuthToken}),
  })
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
