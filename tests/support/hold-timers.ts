import type {Page} from 'playwright-core'

declare global {
  interface Window {
    releaseTimers?: () => void
  }
}

/** Keeps back every timer that the page sets from now on. Answers what lets them go, and things take their course. */
export async function holdTimers(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(keepTimersBack)
  return () => page.evaluate(() => window.releaseTimers?.())
}

/** Runs in the page. */
function keepTimersBack(): void {
  const {setTimeout, setInterval, clearTimeout, clearInterval} = window
  const held = new Map<number, () => number>()
  /** Ids of timers that were held, and what they are called since they were let go. */
  const released = new Map<number, number>()
  let last = 0
  const hold = (begin: () => number): number => {
    // Browsers count upwards from 1.
    last -= 1
    held.set(last, begin)
    return last
  }
  const clear = (clearReleased: (id?: number) => void) => (id?: number) => {
    if (id === undefined || !held.delete(id)) clearReleased(id === undefined ? id : (released.get(id) ?? id))
  }
  Object.assign(window, {
    setTimeout: (...timer: Parameters<typeof setTimeout>) => hold(() => setTimeout(...timer)),
    setInterval: (...timer: Parameters<typeof setInterval>) => hold(() => setInterval(...timer)),
    // For good: whoever was given an id here clears by it later.
    clearTimeout: clear(clearTimeout),
    clearInterval: clear(clearInterval),
    releaseTimers: () => {
      Object.assign(window, {setTimeout, setInterval})
      for (const [id, begin] of held) released.set(id, begin())
      held.clear()
    },
  })
}
