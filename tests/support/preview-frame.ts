import type {Frame, Page} from 'playwright-core'

import {frameOf} from './frame-of.ts'
import {storyForm} from './story-form.ts'

/** The frame of the page beside an open story, once the page is drawn. */
export async function previewFrame(page: Page): Promise<Frame> {
  await storyForm(page).preview.locator('h1, .placeholder').first().waitFor()
  return frameOf(page.locator('iframe[title^="Preview"]'))
}
