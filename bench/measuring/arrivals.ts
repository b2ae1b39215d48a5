import {setTimeout as pause} from 'node:timers/promises'

import type {Locator, Page} from 'playwright-core'

declare global {
  interface Window {
    /** When each key went down, or each letter came, in milliseconds since 1970. */
    moments?: number[]
  }
}

/** No spaces: one at the end may not show. */
const CHARACTERS = 'thequickbrownfoxjumpsoverthelazydog'

const LONGEST_WAIT_IN_MILLISECONDS = 30_000

export interface Arrivals {
  /** The page and the field that are typed in. */
  from: {page: Page; field: Locator}
  /** Those where the letters are waited for. */
  to: {page: Page; field: Locator}
  count: number
  /** Milliseconds between two keys. */
  interval: number
}

/**
 * Types letters into a field and answers how many milliseconds after its key each was in the same field of another page. Both
 * pages go by the clock of one machine.
 */
export async function measureArrivals({from, to, count, interval}: Arrivals): Promise<number[]> {
  await from.field.press('End')
  await from.page.evaluate(noteKeys)
  await to.field.evaluate(noteLetters)
  for (let index = 0; index < count; index += 1) {
    await from.page.keyboard.type(CHARACTERS[index % CHARACTERS.length] ?? 'a')
    await pause(interval)
  }
  await to.page.waitForFunction((expected) => (window.moments ?? []).length >= expected, count, {
    timeout: LONGEST_WAIT_IN_MILLISECONDS,
  })
  const [keys = [], letters = []] = await Promise.all(
    [from.page, to.page].map((page) => page.evaluate(() => window.moments)),
  )
  return letters.slice(0, count).map((arrived, index) => arrived - (keys[index] ?? Number.NaN))
}

/** Runs in the page. */
function noteKeys(): void {
  const moments: number[] = []
  window.moments = moments
  document.addEventListener('keydown', ({key, timeStamp}) => {
    // Of those that type: `End` is none.
    if (key.length === 1 && window.moments === moments) moments.push(performance.timeOrigin + timeStamp)
  })
}

/** Runs in the page: looks once per frame how long the field's text is. */
function noteLetters(field: Element): void {
  if (!(field instanceof HTMLInputElement)) throw new TypeError('Letters are waited for in an input')
  const moments: number[] = []
  window.moments = moments
  const before = field.value.length
  const look = () => {
    if (window.moments !== moments) return
    while (moments.length < field.value.length - before)
      moments.push(performance.timeOrigin + performance.now())
    requestAnimationFrame(look)
  }
  look()
}
