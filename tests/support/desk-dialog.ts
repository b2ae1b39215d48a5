import type {Locator, Page} from 'playwright-core'

/** The dialog of an act of the desk: publishing, correcting, scheduling, withdrawing. */
export interface DeskDialog {
  dialog: Locator
  confirm: Locator
  /** The choice with this value, such as `silent`. */
  choice: (value: string) => Locator
  field: (testId: string) => Locator
  refusals: Locator
  failure: Locator
  /** Waits until the dialog has closed. */
  closed: () => Promise<void>
}

export function deskDialog(page: Page): DeskDialog {
  const dialog = page.getByTestId('desk-dialog')
  return {
    dialog,
    confirm: dialog.getByTestId('desk-confirm'),
    choice: (value) => dialog.getByTestId(`choice-${value}`),
    field: (testId) => dialog.getByTestId(testId),
    refusals: dialog.getByTestId('desk-refusal'),
    failure: dialog.getByTestId('desk-failure'),
    closed: () => dialog.waitFor({state: 'detached'}),
  }
}
