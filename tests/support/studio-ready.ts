import type {Page} from 'playwright-core'

/** Below it, the Studio keeps its toolbar in a drawer. */
const NARROWEST_WITH_TOOLBAR = 1200

/**
 * A Studio that has just been loaded builds its layout anew when it hears that its lake takes tasks, and forgets what was
 * opened or typed before. The button of the tasks says that it has.
 */
export async function studioReady(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  if (width >= NARROWEST_WITH_TOOLBAR) await page.getByTestId('tasks-toolbar').waitFor()
}
