import type {Locator, Page} from 'playwright-core'

/** Publishes a story as its editor does in a hurry: the button, then the Enter key for what the dialog suggests. */
export async function publishStory(page: Page, button: Locator): Promise<void> {
  await button.click()
  const confirm = page.getByTestId('desk-confirm')
  await confirm.and(page.locator(':enabled')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByTestId('desk-dialog').waitFor({state: 'detached'})
}
