import {setTimeout as wait} from 'node:timers/promises'

const PAUSE_IN_MILLISECONDS = 100

/** Resolves when a web server answers at `url`. Never does when the caller gives up first. */
export async function untilServed(url: string, gaveUp: AbortSignal): Promise<void> {
  while (!gaveUp.aborted) {
    if (await isServed(url, gaveUp)) return
    await wait(PAUSE_IN_MILLISECONDS)
  }
  await new Promise(() => {})
}

async function isServed(url: string, gaveUp: AbortSignal): Promise<boolean> {
  try {
    return (await fetch(url, {signal: gaveUp})).ok
  } catch (error) {
    // `fetch` reports a refused connection as a TypeError.
    if (error instanceof TypeError || gaveUp.aborted) return false
    throw error
  }
}
