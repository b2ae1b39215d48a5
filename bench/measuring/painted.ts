import type {Page} from 'playwright-core'

declare global {
  interface Window {
    /** Milliseconds of this page's clock when the frame under way, or the next, has been painted. */
    painted?: () => Promise<number>
  }
}

/** Gives the page, and every document of this context that is loaded from now on, the function `painted`. */
export async function teachPainted(page: Page): Promise<void> {
  await page.context().addInitScript(definePainted)
  await page.evaluate(definePainted)
}

/** Runs in the page. */
function definePainted(): void {
  window.painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        // A message posted in an animation frame is delivered after that frame is painted.
        const {port1, port2} = new MessageChannel()
        port1.addEventListener('message', () => resolve(performance.now()))
        port1.start()
        port2.postMessage(undefined)
      })
    })
}
