import type {ClientFetch} from './create-door-fetch.ts'

export const FIRST_PAUSE_IN_MILLISECONDS = 100
export const LONGEST_PAUSE_IN_MILLISECONDS = 2000

/** Said by a proxy that finds no lake behind it. */
const NO_LAKE_BEHIND = new Set([502, 504])

type FetchInput = Parameters<ClientFetch>[0]
type FetchInit = Parameters<ClientFetch>[1]

/**
 * A `fetch` whose reads outlast a lake that is away. `@sanity/client` gives up after three seconds, and a Studio closes a
 * whole tool over one read that failed for good. Writes fail as ever: the Studio shows that they wait, and sends them again by
 * itself. So do listeners, which it wants to know to be cut off, and whatever fails before the lake has ever answered: then
 * the Studio has to say that it is not connected.
 */
export function createPatientFetch(ask: ClientFetch): ClientFetch {
  let hasAnswered = false
  return async (input, init) => {
    for (
      let pause = FIRST_PAUSE_IN_MILLISECONDS;
      ;
      pause = Math.min(2 * pause, LONGEST_PAUSE_IN_MILLISECONDS)
    ) {
      try {
        const answer = await ask(input, init)
        const isAway = NO_LAKE_BEHIND.has(answer.status)
        if (!isAway) hasAnswered = true
        if (!isAway || !canWait(input, init)) return answer
      } catch (error) {
        // What a browser's fetch fails with when there is no connection.
        if (!(error instanceof TypeError) || !canWait(input, init)) throw error
      }
      await rest(pause, init?.signal ?? undefined)
    }
  }

  function canWait(input: FetchInput, init: FetchInit): boolean {
    return hasAnswered && isRead(input, init)
  }
}

function isRead(input: FetchInput, init: FetchInit): boolean {
  const method = (init?.method ?? 'GET').toUpperCase()
  // Where a query is too long for an address, it is posted.
  if (method === 'POST') return new URL(input).pathname.includes('/data/query/')
  const accepted = new Headers(init?.headers).get('accept') ?? ''
  return method === 'GET' && !accepted.includes('text/event-stream')
}

/** Rejects with the reason of an abort. */
function rest(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const wake = () => {
      signal?.removeEventListener('abort', giveUp)
      resolve()
    }
    const timer = setTimeout(wake, milliseconds)
    const giveUp = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    if (signal?.aborted) giveUp()
    else signal?.addEventListener('abort', giveUp, {once: true})
  })
}
