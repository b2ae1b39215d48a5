import type {Page} from 'playwright-core'

/** Answers how many milliseconds a page's main thread has been at work so far: its own time, whatever else the machine does. */
export async function openMainThread(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', {timeDomain: 'threadTicks'})
  return async () => {
    const {metrics} = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({name}) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
}
