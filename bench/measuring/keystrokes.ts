import type {Locator, Page} from 'playwright-core'

/** Milliseconds from the key's own event to the frame in which its effect was painted. */
export interface KeystrokeSample {
  form: number
  /** Absent where only the form is open. */
  preview?: number
}

declare global {
  interface Window {
    keystroke?: Promise<KeystrokeSample>
  }
}

export interface Keystrokes {
  page: Page
  /** What is typed into: it has the focus, and the cursor where letters are to go. */
  field: Locator
  /** CSS selector of the element of the preview that shows them; without it, the field alone is looked at. */
  shownIn: string | undefined
  count: number
}

/** No spaces: one at the end of a headline changes nothing on the page. */
const CHARACTERS = 'thequickbrownfoxjumpsoverthelazydog'

/**
 * Types letters and measures, for each key, when the field and when the preview had been painted with it. Both are seen
 * in the browser's own clock, so nothing of the test driver is in the figures.
 */
export async function measureKeystrokes({
  page,
  field,
  shownIn,
  count,
}: Keystrokes): Promise<KeystrokeSample[]> {
  const samples: KeystrokeSample[] = []
  const element = await field.elementHandle()
  if (element === null) throw new Error('There is no field to type into')
  for (let index = 0; index < count; index += 1) {
    await element.evaluate(watchNextKeystroke, shownIn)
    await page.keyboard.type(CHARACTERS[index % CHARACTERS.length] ?? 'a')
    const sample = await page.evaluate(() => window.keystroke)
    if (sample === undefined) throw new Error('The page was loaded anew while keystrokes were measured')
    samples.push(sample)
  }
  return samples
}

/** Deletes what was typed. */
export async function deleteLetters(page: Page, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await page.keyboard.press('Backspace')
}

/** Runs in the page, which has been taught `painted`. */
function watchNextKeystroke(field: Element, shownIn: string | undefined): void {
  const {painted} = window
  if (painted === undefined) throw new Error('The page cannot tell when it has been painted')
  let started = 0
  const once = {capture: true, once: true}
  document.addEventListener('keydown', (event) => (started = event.timeStamp), once)
  /** Inputs tell of a letter, text editors change their elements; either way the next frame has it. */
  const changed = (element: Node, withEvents: boolean) =>
    new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => finish())
      const finish = () => {
        observer.disconnect()
        resolve(painted())
      }
      observer.observe(element, {subtree: true, childList: true, characterData: true})
      if (withEvents) element.addEventListener('input', finish, once)
    })
  const formPainted = changed(field, true)
  if (shownIn === undefined) {
    window.keystroke = formPainted.then((form) => ({form: form - started}))
    return
  }
  const frame = document.querySelector<HTMLIFrameElement>('iframe[title^="Preview"]')
  const target = frame?.contentDocument?.querySelector(shownIn)
  if (!target) throw new Error(`The preview shows no ${shownIn}`)
  window.keystroke = Promise.all([formPainted, changed(target, false)]).then(([form, preview]) => ({
    form: form - started,
    preview: preview - started,
  }))
}
