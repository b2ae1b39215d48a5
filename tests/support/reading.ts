import type {Frame} from 'playwright-core'

/** What of a story's text is at the top of the page's window. */
export interface Reading {
  /** The beginning of the paragraph that stands there. */
  paragraph: string
  /** How much of it is above, in tenths of its height; less than none where it begins under the top. */
  tenthsAbove: number
}

/** Scrolls a page so that the middle of a paragraph of its story, the first being 0, is at the top of the window. */
export async function readFrom(frame: Frame, paragraph: number): Promise<void> {
  await frame.evaluate((index) => {
    const box = document.querySelectorAll('.story-text p')[index]?.getBoundingClientRect()
    if (box === undefined) throw new Error('The story has no such paragraph')
    scrollBy({top: box.top + box.height / 2, behavior: 'instant'})
  }, paragraph)
}

export function readingOf(frame: Frame): Promise<Reading | undefined> {
  return frame.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('.story-text p')]
    const first = paragraphs.find((element) => element.getBoundingClientRect().bottom > 0)
    if (first === undefined) return undefined
    const {top, height} = first.getBoundingClientRect()
    return {paragraph: first.textContent.slice(0, 40), tenthsAbove: Math.round((-10 * top) / height) + 0}
  })
}
