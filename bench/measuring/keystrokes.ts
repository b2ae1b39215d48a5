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

/** No spaces: one at the end of a headline changes nothing on the page. */
const CHARACTERS = 'thequickbrownfoxjumpsoverthelazydog'

/**
 * Types into a field of the form and measures, for each key, when the field and when the element of the preview that
 * `previewSelector` names had been painted; without one, the field alone. Both are seen in the browser's own clock, so nothing of the test driver is in the figures.
 */
export async function measureKeystrokes(
  page: Page,
  field: Locator,
  previewSelector: string | undefined,
  count: number,
): Promise<KeystrokeSample[]> {
  const samples: KeystrokeSample[] = []
  await field.press('End')
  for (let index = 0; index < count; index += 1) {
    await page.evaluate(watchNextKeystroke, previewSelector)
    await page.keyboard.type(CHARACTERS[index % CHARACTERS.length] ?? 'a')
    const sample = await page.evaluate(() => window.keystroke)
    if (sample === undefined) throw new Error('The page was loaded anew while keystrokes were measured')
    samples.push(sample)
  }
  return samples
}

/** Runs in the page. */
function watchNextKeystroke(previewSelector: string | undefined): void {
  // Inside, since only this function's own text is sent to the page.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        // A message posted in an animation frame is delivered after that frame is painted.
        const {port1, port2} = new MessageChannel()
        port1.addEventListener('message', () => resolve(performance.now()))
        port1.start()
        port2.postMessage(undefined)
      })
    })
  let started = 0
  const once = {capture: true, once: true}
  document.addEventListener('keydown', (event) => (started = event.timeStamp), once)
  const formPainted = new Promise<number>((resolve) => {
    document.addEventListener('input', () => resolve(painted()), once)
  })
  if (previewSelector === undefined) {
    window.keystroke = formPainted.then((form) => ({form: form - started}))
    return
  }
  const frame = document.querySelector<HTMLIFrameElement>('iframe[title^="Preview"]')
  const target = frame?.contentDocument?.querySelector(previewSelector)
  if (!target) throw new Error(`The preview shows no ${previewSelector}`)
  const previewPainted = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect()
      resolve(painted())
    })
    observer.observe(target, {subtree: true, childList: true, characterData: true})
  })
  window.keystroke = Promise.all([formPainted, previewPainted]).then(([form, preview]) => ({
    form: form - started,
    preview: preview - started,
  }))
}
