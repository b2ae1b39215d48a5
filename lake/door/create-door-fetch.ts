import type {ClientConfig} from '@sanity/client'

import {connectDoor, type DoorConnection} from './connect-door.ts'
import {isStreamPath} from './door-messages.ts'

/** The `fetch` that `@sanity/client` uses, for requests and event streams alike. */
export type ClientFetch = ReturnType<NonNullable<ClientConfig['resolveFetch']>>

/**
 * A `fetch` that takes listeners through one WebSocket and leaves every other request to the platform. Without it an
 * open document's six listeners use up the browser's six connections, and no edit could leave.
 */
export function createDoorFetch({lakeUrl}: {lakeUrl: string}): ClientFetch {
  const lake = new URL(lakeUrl)
  let door: DoorConnection | undefined

  return async (input, init) => {
    const url = new URL(input)
    const path = url.pathname + url.search
    const isStream = url.origin === lake.origin && isStreamPath(path)
    if (!isStream) return fetch(input, init)

    if (door === undefined || !door.isUsable()) door = connectDoor(lake)
    return door.open(path, new Headers(init?.headers), init?.signal ?? undefined)
  }
}
