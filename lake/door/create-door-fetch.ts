import type {ClientConfig} from '@sanity/client'

import {doorOf} from './door-of.ts'

/** The `fetch` that `@sanity/client` uses, for requests and event streams alike. */
export type ClientFetch = ReturnType<NonNullable<ClientConfig['resolveFetch']>>

/**
 * A `fetch` that takes listeners through one WebSocket and leaves every other request to the platform. Without it an
 * open document's six listeners use up the browser's six connections, and no edit could leave.
 */
export function createDoorFetch({lakeUrl}: {lakeUrl: string}): ClientFetch {
  const door = doorOf(lakeUrl)
  return async (input, init) => door.stream(input, init) ?? fetch(input, init)
}
