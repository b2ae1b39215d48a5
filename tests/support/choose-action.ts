import type {Locator, Page} from 'playwright-core'

import {eventually} from './eventually.ts'

const PATIENCE_IN_MILLISECONDS = 5000

/**
 * Opens the menu beside the publish button and clicks one of its actions, as they are called there. While the Studio is
 * still building a pane it may build the menu anew, and an open one goes with it; then it is opened again.
 */
export async function chooseAction(page: Page, pane: Locator, name: string): Promise<void> {
  const item = page.getByRole('menuitem', {name})
  await eventually(async () => {
    if (!(await item.isVisible())) await pane.getByTestId('action-menu-button').last().click()
    return item.click({timeout: PATIENCE_IN_MILLISECONDS}).then(() => 'chosen', String)
  }).toBe('chosen')
}

/** As above, for an action that opens a dialog of the desk: chosen again if that went with its pane. */
export async function chooseDeskAction(page: Page, name: string): Promise<void> {
  const pane = page.getByTestId('document-pane').first()
  await eventually(async () => {
    await chooseAction(page, pane, name)
    const dialog = page.getByTestId('desk-dialog')
    return dialog.waitFor({timeout: PATIENCE_IN_MILLISECONDS}).then(() => 'open', String)
  }).toBe('open')
}
