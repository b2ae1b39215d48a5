import type {Page} from 'playwright-core'

import {eventually} from './eventually.ts'

/** Closes the dialogs and popovers that fields in nested objects are in, the innermost first. */
export async function closeDialogs(page: Page): Promise<void> {
  const dialogs = page.locator('[data-ui="DialogCard"], [data-testid="popover-edit-dialog"]')
  await eventually(async () => {
    if ((await dialogs.count()) > 0) await page.keyboard.press('Escape')
    return dialogs.count()
  }).toBe(0)
}
