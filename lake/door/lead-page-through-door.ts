import {doorOf} from './door-of.ts'
import {needsDoor} from './needs-door.ts'

/**
 * Leads every listener of this page through the lake's door, whoever made its client. Some parts of a Studio, such as
 * the form of a task, ask no client factory, and their listeners would use up the browser's connections. To that end it
 * takes the place of the page's `fetch`; what is no stream of the lake goes on to the former one. Does nothing for a
 * lake at `https:`.
 */
export function leadPageThroughDoor({lakeUrl}: {lakeUrl: string}): void {
  if (!needsDoor(lakeUrl)) return
  const door = doorOf(lakeUrl)
  const platformFetch = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? undefined : new URL(input, globalThis.location?.href).href
    const stream = address === undefined ? undefined : door.stream(address, init)
    return stream ?? platformFetch(input, init)
  }
}
