import {DEFAULT_MARGINS, type Margins} from './paper.ts'

const PIXELS_PER_UNIT: {readonly [unit: string]: number} = {
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  pt: 96 / 72,
  pc: 16,
}

/** The declarations of an `@page` rule that matter here, as CSS writes them. */
export interface PageDeclarations {
  marginTop: string
  marginRight: string
  marginBottom: string
  marginLeft: string
}

/** The margins of a page's own `@page` rules, the last of which wins; the browser's where they say nothing usable. */
export function pageMargins(rules: readonly PageDeclarations[]): Margins {
  const side = (name: keyof PageDeclarations) =>
    rules.map((rule) => pixels(rule[name])).findLast((length) => length !== undefined)
  return {
    top: side('marginTop') ?? DEFAULT_MARGINS.top,
    right: side('marginRight') ?? DEFAULT_MARGINS.right,
    bottom: side('marginBottom') ?? DEFAULT_MARGINS.bottom,
    left: side('marginLeft') ?? DEFAULT_MARGINS.left,
  }
}

/** An absolute CSS length in pixels. Lengths that depend on the page, such as percentages, are not known here. */
function pixels(length: string): number | undefined {
  if (length.trim() === '0') return 0
  const match = /^\s*(\d+(?:\.\d+)?|\.\d+)([a-z]+)\s*$/i.exec(length)
  const perUnit = PIXELS_PER_UNIT[match?.[2]?.toLowerCase() ?? '']
  return match === null || perUnit === undefined ? undefined : Number(match[1]) * perUnit
}
