import type {Page} from 'playwright-core'

/** Below it, the Studio keeps its toolbar in a drawer. */
const NARROWEST_WITH_TOOLBAR = 1200

/** Panes that are narrower have their buttons in a menu. */
const NARROWEST_WITH_BUTTONS = 1600

/**
 * A Studio that has just been loaded builds its layout anew when it hears that its lake takes tasks, and a document's panes
 * when it hears that it takes comments, and forgets what was opened there. The buttons of both say that it has.
 */
export async function studioReady(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  if (width >= NARROWEST_WITH_TOOLBAR) await page.getByTestId('tasks-toolbar').waitFor()
  if (width >= NARROWEST_WITH_BUTTONS && new URL(page.url()).pathname.includes(';')) {
    const pane = page.getByTestId('document-pane').first()
    await pane.getByRole('button', {name: 'Comments', exact: true}).waitFor()
  }
}
