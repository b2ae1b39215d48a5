import type {MeasureText} from './problem-rule.ts'

/** Measures in a page, with the fonts that page has. `undefined` where the browser cannot draw text. */
export function measureTextIn(page: Document): MeasureText | undefined {
  const context = page.createElement('canvas').getContext('2d')
  if (context === null) return undefined
  return (text, font) => {
    context.font = font
    return context.measureText(text).width
  }
}
