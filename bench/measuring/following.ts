import type {Frame, Locator, Page} from 'playwright-core'

declare global {
  interface Window {
    /** When the last key went down, and when the page had been painted with its letter, in milliseconds since 1970. */
    pressed?: number
    followed?: Promise<number>
  }
}

/** No spaces: one at the end of a headline changes nothing on the page. */
const CHARACTERS = 'thequickbrownfoxjumpsoverthelazydog'

/** How long a key may take that is typed before both ends of a preview have found each other. */
const PATIENCE_IN_MILLISECONDS = 10_000

export interface Following {
  /** The Studio, and the headline in its form. */
  page: Page
  headline: Locator
  /** The frame of a page, of any origin, that shows the headline as its first `h1`. */
  frame: Frame
  count: number
  /** Milliseconds between a letter that was painted and the next key. */
  interval: number
}

/**
 * Milliseconds from each key in a headline to the paint of its letter in a frame. Both pages, which have been taught
 * `painted`, go by the clock of one machine.
 */
export async function measureFollowing({
  page,
  headline,
  frame,
  count,
  interval,
}: Following): Promise<number[]> {
  await headline.press('End')
  await page.evaluate(notePresses)
  let text = await headline.inputValue()
  const samples: number[] = []
  for (let index = 0; index < count; index += 1) {
    const letter = CHARACTERS[index % CHARACTERS.length] ?? 'a'
    text += letter
    await frame.evaluate(watchHeading, text)
    await page.keyboard.type(letter)
    const [pressed = Number.NaN, followed = Number.NaN] = await Promise.all([
      page.evaluate(() => window.pressed),
      frame.evaluate(() => window.followed),
    ])
    samples.push(followed - pressed)
    await page.waitForTimeout(interval)
  }
  return samples
}

/** Types until the frame follows: what is typed before it has found the Studio may never come. */
export async function untilFollowing({
  page,
  headline,
  frame,
}: Pick<Following, 'page' | 'headline' | 'frame'>) {
  await headline.press('End')
  for (let attempt = 1; ; attempt += 1) {
    await page.keyboard.type('x')
    const text = await headline.inputValue()
    const follows = frame
      .waitForFunction(showsHeading, text, {timeout: PATIENCE_IN_MILLISECONDS})
      .then(() => true)
    if (await follows.catch(refusalAfter(attempt))) return
  }
}

function refusalAfter(attempt: number): (error: unknown) => boolean {
  return (error) => {
    if (attempt === 6) throw error
    return false
  }
}

/** Runs in the frame. */
function showsHeading(expected: string): boolean {
  return document.querySelector('h1')?.textContent.startsWith(expected) === true
}

/** Runs in the page. */
function notePresses(): void {
  document.addEventListener(
    'keydown',
    ({timeStamp}) => (window.pressed = performance.timeOrigin + timeStamp),
    {capture: true},
  )
}

/** Runs in the frame: looks before each paint. What follows the words may be invisible, and lead to their field. */
function watchHeading(expected: string): void {
  const {painted} = window
  if (painted === undefined) throw new Error('The frame cannot tell when it has been painted')
  window.followed = new Promise((resolve) => {
    const look = async () => {
      const time = await painted()
      if (document.querySelector('h1')?.textContent.startsWith(expected))
        resolve(performance.timeOrigin + time)
      else void look()
    }
    void look()
  })
}
