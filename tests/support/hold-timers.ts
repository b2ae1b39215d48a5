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
  const held = new Map<number, () => void>()
  const hold = (begin: () => void): number => {
    // Browsers count upwards from 1.
    const id = -1 - held.size
    held.set(id, begin)
    return id
  }
  const letGo = (clear: (id?: number) => void) => (id?: number) => {
    if (id !== undefined && held.has(id)) held.set(id, () => {})
    else clear(id)
  }
  Object.assign(window, {
    setTimeout: (...timer: Parameters<typeof setTimeout>) => hold(() => setTimeout(...timer)),
    setInterval: (...timer: Parameters<typeof setInterval>) => hold(() => setInterval(...timer)),
    clearTimeout: letGo(clearTimeout),
    clearInterval: letGo(clearInterval),
    releaseTimers: () => {
      Object.assign(window, {setTimeout, setInterval, clearTimeout, clearInterval})
      for (const begin of held.values()) begin()
    },
  })
}
