import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'

import {createDoorFetch} from './create-door-fetch.ts'
import {needsDoor} from './needs-door.ts'
import {createPatientFetch} from './patient-fetch.ts'

/**
 * For a Studio's `unstable_clientFactory`: makes clients that talk to the lake at `lakeUrl`, with all their listeners
 * through one door where that is needed, and with reads that outlast a cut connection. `apiHost` of the workspace should be
 * `lakeUrl` too, for what does not ask the factory.
 */
export function createLakeClientFactory({
  lakeUrl,
}: {
  lakeUrl: string
}): (config: ClientConfig) => SanityClient {
  const address = {apiHost: lakeUrl, useProjectHostname: false}
  const patientFetch = createPatientFetch(needsDoor(lakeUrl) ? createDoorFetch({lakeUrl}) : fetch)
  const resolveFetch = () => patientFetch
  return (config) => createClient({...config, ...address, resolveFetch})
}
