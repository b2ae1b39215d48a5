import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'

import {createDoorFetch} from './create-door-fetch.ts'
import {needsDoor} from './needs-door.ts'

/**
 * For a Studio's `unstable_clientFactory`: makes clients that talk to the lake at `lakeUrl`, with all their listeners
 * through one door where that is needed. `apiHost` of the workspace should be `lakeUrl` too, for what does not ask the factory.
 */
export function createLakeClientFactory({
  lakeUrl,
}: {
  lakeUrl: string
}): (config: ClientConfig) => SanityClient {
  const address = {apiHost: lakeUrl, useProjectHostname: false}
  if (!needsDoor(lakeUrl)) return (config) => createClient({...config, ...address})
  const doorFetch = createDoorFetch({lakeUrl})
  const resolveFetch = () => doorFetch
  return (config) => createClient({...config, ...address, resolveFetch})
}
