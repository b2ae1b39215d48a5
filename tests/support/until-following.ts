import type {Frame, Locator, Page} from 'playwright-core'

/** How long the page beside a form may take to show what is typed, once both have found each other. */
const PATIENCE_IN_MILLISECONDS = 5_000
const MOST_ATTEMPTS = 6

export interface FormAndPage {
  /** The Studio, and a field in its form. */
  page: Page
  field: Locator
  /** The frame of a page, of any origin, that shows the field as its first `h1`. */
  frame: Frame
}

/**
 * Types into the field until the page follows. Sanity's Presentation tool tells a site of no edit that is made in the second
 * in which it opens the document: the page shows it with the next one.
 */
export async function untilFollowing({page, field, frame}: FormAndPage): Promise<void> {
  await field.press('End')
  for (let attempt = 1; ; attempt += 1) {
    await page.keyboard.type('x')
    const text = await field.inputValue()
    const follows = frame.waitForFunction(showsHeading, text, {timeout: PATIENCE_IN_MILLISECONDS})
    if (await follows.then(() => true).catch(refusalAfter(attempt))) return
  }
}

/** What the page never shows is thrown as the error of the last attempt. */
function refusalAfter(attempt: number): (error: unknown) => boolean {
  return (error) => {
    if (attempt === MOST_ATTEMPTS) throw error
    return false
  }
}

/** Runs in the frame. What follows the words may be invisible, and lead to their field. */
function showsHeading(expected: string): boolean {
  return document.querySelector('h1')?.textContent.startsWith(expected) === true
}
