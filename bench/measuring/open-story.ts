import type {Page} from 'playwright-core'

import {goInStudio} from '../../tests/support/go-in-studio.ts'
import {storyPath} from '../../tests/support/preview-pane.ts'
import {storyForm} from '../../tests/support/story-form.ts'

/** Opens a story anew in the open Studio, with its preview beside the form. */
export async function openWithPreview(page: Page, id: string): Promise<void> {
  await goInStudio(page, '/desk/stories')
  await goInStudio(page, storyPath(id))
  await storyForm(page).preview.locator('h1').waitFor()
}

/** Closes the preview beside a form, which stays as it is. */
export async function closePreview(page: Page): Promise<void> {
  // The preview is the last pane, and Sanity's close button has no name of its own.
  await page
    .locator('a:has(svg[data-sanity-icon="close"]), button:has(svg[data-sanity-icon="close"])')
    .last()
    .click()
  await page.getByTestId('story-preview').waitFor({state: 'detached'})
}

/** Opens a story anew in the Studio of `bench/bare-pane`, with the bare pane beside the form. */
export async function openWithBarePane(page: Page, id: string): Promise<void> {
  await goInStudio(page, '/desk/stories')
  await goInStudio(page, storyPath(id, 'bare'))
  await page.getByTestId('bare-pane').waitFor()
}
