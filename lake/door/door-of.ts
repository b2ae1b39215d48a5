import {connectDoor, type DoorConnection} from './connect-door.ts'
import {isStreamPath} from './door-messages.ts'

const LONGEST_WAIT_IN_MILLISECONDS = 4000

export interface Door {
  /** Opens a stream of the lake; `undefined` for any other address. */
  stream(address: string, init: StreamInit | undefined): Promise<Response> | undefined
}

interface StreamInit {
  headers?: HeadersInit
  signal?: AbortSignal | null
}

const doors = new Map<string, Door>()

/**
 * The one door of this page to a lake, such as `http://localhost:3400`. Names before its host, as in
 * `http://newsroom.localhost:3400`, mean the same lake.
 */
export function doorOf(lakeUrl: string): Door {
  const known = doors.get(lakeUrl)
  if (known) return known
  const door = createDoor(new URL(lakeUrl))
  doors.set(lakeUrl, door)
  return door
}

function createDoor(lake: URL): Door {
  let connection: DoorConnection | undefined
  let refusals = 0

  /** All streams wait for the same connection, and those that fail do not each knock again at once. */
  function reach(): DoorConnection {
    if (connection?.isUsable()) return connection
    refusals = connection === undefined || connection.wasReached() ? 0 : refusals + 1
    const delay = refusals === 0 ? 0 : Math.min(LONGEST_WAIT_IN_MILLISECONDS, 250 * 2 ** refusals)
    connection = connectDoor(lake, delay)
    return connection
  }

  return {
    stream(address, init) {
      const url = new URL(address)
      const path = url.pathname + url.search
      if (!isOf(lake, url) || !isStreamPath(path)) return undefined
      return reach().open(path, new Headers(init?.headers), init?.signal ?? undefined)
    },
  }
}

function isOf(lake: URL, url: URL): boolean {
  return url.protocol === lake.protocol && (url.host === lake.host || url.host.endsWith(`.${lake.host}`))
}
