import type {ClientConfig} from '@sanity/client'

import {connectDoor, type DoorConnection} from './connect-door.ts'
import {isStreamPath} from './door-messages.ts'

const LONGEST_WAIT_IN_MILLISECONDS = 4000

/** The `fetch` that `@sanity/client` uses, for requests and event streams alike. */
export type ClientFetch = ReturnType<NonNullable<ClientConfig['resolveFetch']>>

/**
 * A `fetch` that takes listeners through one WebSocket and leaves every other request to the platform. Without it an
 * open document's six listeners use up the browser's six connections, and no edit could leave.
 */
export function createDoorFetch({lakeUrl}: {lakeUrl: string}): ClientFetch {
  const lake = new URL(lakeUrl)
  let door: DoorConnection | undefined
  let refusals = 0

  /** All streams wait for the same connection, and those that fail do not each knock again at once. */
  function reachDoor(): DoorConnection {
    if (door?.isUsable()) return door
    refusals = door === undefined || door.wasReached() ? 0 : refusals + 1
    const delay = refusals === 0 ? 0 : Math.min(LONGEST_WAIT_IN_MILLISECONDS, 250 * 2 ** refusals)
    door = connectDoor(lake, delay)
    return door
  }

  return async (input, init) => {
    const url = new URL(input)
    const path = url.pathname + url.search
    const isStream = url.origin === lake.origin && isStreamPath(path)
    if (!isStream) return fetch(input, init)

    return reachDoor().open(path, new Headers(init?.headers), init?.signal ?? undefined)
  }
}
