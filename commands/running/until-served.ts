import {setTimeout as wait} from 'node:timers/promises'

const PAUSE_IN_MILLISECONDS = 100

/** Resolves when a web server answers at `url`, or when the caller gives up. */
export async function untilServed(url: string, gaveUp: AbortSignal): Promise<void> {
  while (!gaveUp.aborted && !(await isServed(url))) await wait(PAUSE_IN_MILLISECONDS)
}

async function isServed(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
