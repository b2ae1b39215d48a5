import {type ClientConfig, createClient as createSanityClient, type SanityClient} from '@sanity/client'

import {lakeUrl} from './lake-address.ts'

/** In the place of `createClient` of `@sanity/client`: of the lake, unless the script names another host. */
export function createClient(config: ClientConfig): SanityClient {
  return createSanityClient({apiHost: lakeUrl, ...config})
}
