import type {FormAndPage} from '../../tests/support/until-following.ts'

declare global {
  interface Window {
    /** When the last key went down, and when the page had been painted with its letter, in milliseconds since 1970. */
    pressed?: number
    followed?: Promise<number>
  }
}

/** No spaces: one at the end of a headline changes nothing on the page. */
const CHARACTERS = 'thequickbrownfoxjumpsoverthelazydog'

export interface Following extends FormAndPage {
  count: number
  /** Milliseconds between a letter that was painted and the next key. */
  interval: number
}

/**
 * Milliseconds from each key in a field to the paint of its letter in a frame. Both pages, which have been taught
 * `painted`, go by the clock of one machine.
 */
export async function measureFollowing({page, field, frame, count, interval}: Following): Promise<number[]> {
  await field.press('End')
  await page.evaluate(notePresses)
  let text = await field.inputValue()
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
