/** Width of a text in pixels. */
export type Measure = (text: string) => number

const ELLIPSIS = ' ...'

/** As much of a title as fits, cut after a whole word where there is one, as search engines cut it. */
export function cutToWidth(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text
  const words = text.split(/(?<=\s)/u)
  for (let count = words.length - 1; count > 0; count -= 1) {
    const shown = words.slice(0, count).join('').trimEnd() + ELLIPSIS
    if (measure(shown) <= width) return shown
  }
  const letters = [...text]
  while (letters.length > 1 && measure(letters.join('') + ELLIPSIS) > width) letters.pop()
  return letters.join('') + ELLIPSIS
}

/** As much of a description as is shown of it, cut after a whole word. */
export function cutToLength(text: string, length: number): string {
  return cutToWidth(text, length, (shown) => [...shown].length)
}
