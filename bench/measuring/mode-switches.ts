import type {Page} from 'playwright-core'

import {previewPane} from '../../tests/support/preview-pane.ts'
import {type Reading, readFrom, readingOf} from '../../tests/support/reading.ts'

declare global {
  interface Window {
    modeSwitch?: Promise<number>
    pageLoad?: Promise<number>
  }
}

/** A mode of the preview, by its number key. */
export interface MeasuredMode {
  key: string
  /** What its button is called begins with it. */
  name: string
  kind: 'window' | 'panel' | 'print'
}

/** Milliseconds from the key of a mode until the preview has been painted in it. */
export async function measureModeSwitch(page: Page, mode: MeasuredMode): Promise<number> {
  await page.evaluate(watchModeSwitch, mode)
  await page.keyboard.press(mode.key)
  const time = await page.evaluate(() => window.modeSwitch)
  if (time === undefined) throw new Error('The Studio was loaded anew while modes were switched')
  return time
}

/** Runs in the page, which has been taught `painted`. */
function watchModeSwitch({name, kind}: MeasuredMode): void {
  const {painted} = window
  if (painted === undefined) throw new Error('The page cannot tell when it has been painted')
  const preview = document.querySelector('[data-testid="story-preview"]')
  const frame = preview?.querySelector('iframe')
  const isChosen = () =>
    preview
      ?.querySelector('[aria-pressed="true"][aria-keyshortcuts]:not([aria-keyshortcuts="0"])')
      ?.ariaLabel?.startsWith(name) === true
  const isShown = () => {
    const panel = preview?.querySelector('[data-testid="story-preview-panel"]') ?? null
    const paper = frame?.contentDocument?.querySelector('[data-story-preview="paper"]') ?? null
    if (kind === 'panel') return panel !== null
    if (kind === 'print') return panel === null && paper !== null
    // Asking for its width lays the page out.
    const width = Number(frame?.style.width.replace('px', ''))
    return panel === null && paper === null && frame?.contentWindow?.innerWidth === width
  }
  window.modeSwitch = new Promise((resolve) => {
    document.addEventListener(
      'keydown',
      ({timeStamp}) => {
        const look = async () => {
          const time = await painted()
          // Looked at after the paint: what is there now was painted.
          if (isChosen() && isShown()) resolve(time - timeStamp)
          else void look()
        }
        void look()
      },
      {capture: true, once: true},
    )
  })
}

/** Milliseconds from making a frame with the page as it stands in the preview until it has been loaded and painted. */
export async function measurePageLoad(page: Page): Promise<number> {
  await page.evaluate(loadPageAnew)
  const time = await page.evaluate(() => window.pageLoad)
  if (time === undefined) throw new Error('The Studio was loaded anew while its page was')
  return time
}

/** Runs in the page. */
function loadPageAnew(): void {
  const {painted} = window
  const shown = document.querySelector<HTMLIFrameElement>('[data-testid="story-preview"] iframe')
  const source = shown?.contentDocument?.documentElement.outerHTML
  if (painted === undefined || !shown || source === undefined)
    throw new Error('There is no page to load anew')
  const frame = document.createElement('iframe')
  frame.style.cssText = shown.style.cssText
  frame.srcdoc = `<!doctype html>${source}`
  window.pageLoad = new Promise((resolve) => {
    frame.addEventListener('load', async () => {
      const time = (await painted()) - started
      frame.remove()
      resolve(time)
    })
  })
  const started = performance.now()
  shown.after(frame)
}

/** What tells whether a page was loaded anew or scrolled away. */
export interface PagePlace {
  isSameDocument: boolean
  reading: Reading | undefined
}

/** Reads in the middle of a paragraph, the first being 0, and marks the page. Answers what tells of both. */
export async function markPage(page: Page, paragraph: number): Promise<() => Promise<PagePlace>> {
  const frame = await previewPane(page).frame()
  await frame.evaluate(() => (document.documentElement.dataset['bench'] = 'the same document'))
  await readFrom(frame, paragraph)
  return async () => ({
    isSameDocument: await frame.evaluate(
      () => document.documentElement.dataset['bench'] === 'the same document',
    ),
    reading: await readingOf(frame),
  })
}
