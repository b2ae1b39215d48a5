import type {Page} from 'playwright-core'

import {studioReady} from './studio-ready.ts'

/**
 * Goes to another path of the open Studio as the browser's history does: without loading the Studio anew. Ends when what
 * was open is gone, and what is open stays.
 */
export async function goInStudio(page: Page, path: string): Promise<void> {
  const left = await page.locator('iframe[title^="Preview"]').elementHandles()
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await Promise.all(left.map((frame) => frame.waitForElementState('hidden')))
  await studioReady(page)
}
