import type {Frame, Page} from 'playwright-core'

import {storyForm} from './story-form.ts'

/** The frame of the page beside an open story, once the page is drawn. */
export async function previewFrame(page: Page): Promise<Frame> {
  await storyForm(page).preview.locator('h1, .placeholder').first().waitFor()
  const element = await page.locator('iframe[title^="Preview"]').elementHandle()
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('The preview has no frame')
  return frame
}
