import type {Environment} from '../../config/environment.ts'
import {CommandError} from './command-error.ts'

const PATIENCE_IN_MILLISECONDS = 5000

/**
 * Whether a lake that takes `token` runs at `url`. Throws `CommandError` for one that does not take it: reading and
 * writing there would end up in another newsroom's data.
 */
export async function isLakeRunning(url: string, token: string, environment: Environment): Promise<boolean> {
  const greeting = await ask(`${url}/v1/ping`)
  if (greeting === undefined || (await greeting.text()) !== 'PONG') return false
  const answer = await ask(`${url}/v1/auth/id`, {authorization: `Bearer ${token}`})
  if (answer?.ok === true) return true
  throw new CommandError(
    `The lake at ${url} is another one: it does not take the token of ${environment.dataDirectory}. Set DATELINE_DATA and LAKE_TOKEN as they were when it was started, or LAKE_PORT to another port.`,
  )
}

/** `undefined`: nothing there that speaks HTTP in time. */
async function ask(url: string, headers: Record<string, string> = {}): Promise<Response | undefined> {
  try {
    return await fetch(url, {headers, signal: AbortSignal.timeout(PATIENCE_IN_MILLISECONDS)})
  } catch (error) {
    // `fetch` reports a refused connection, and what is no HTTP, as a TypeError.
    if (error instanceof TypeError) return undefined
    if (error instanceof DOMException && error.name === 'TimeoutError') return undefined
    throw error
  }
}
