/** A sheet in CSS pixels, 96 to the inch. */
export interface Paper {
  width: number
  height: number
}

export const PAPERS = {
  a4: {width: millimetres(210), height: millimetres(297)},
  letter: {width: 8.5 * 96, height: 11 * 96},
} as const satisfies {readonly [name: string]: Paper}

export type PaperName = keyof typeof PAPERS

export function isPaperName(name: unknown): name is PaperName {
  return typeof name === 'string' && Object.hasOwn(PAPERS, name)
}

/** In CSS pixels. */
export interface Margins {
  top: number
  right: number
  bottom: number
  left: number
}

/** What Chrome leaves white unless the page's styles or the reader say otherwise: 0.4 inches. */
export const DEFAULT_MARGINS: Margins = {top: 38.4, right: 38.4, bottom: 38.4, left: 38.4}

/** How a page's text is laid out on its sheets. */
export interface PageBoxes {
  paper: Paper
  margins: Margins
  /** Of the part of a sheet that is printed on, in CSS pixels. */
  contentWidth: number
  contentHeight: number
}

export function pageBoxes(name: PaperName, margins: Margins): PageBoxes {
  const paper = PAPERS[name]
  return {
    paper,
    margins,
    contentWidth: Math.max(1, paper.width - margins.left - margins.right),
    contentHeight: Math.max(1, paper.height - margins.top - margins.bottom),
  }
}

/** Between two sheets on the screen, in CSS pixels of the page. */
export const SHEET_GAP = 24

/** From the end of one sheet's text to the beginning of the next one's. */
export function gapBetweenTexts({margins}: PageBoxes): number {
  return margins.bottom + SHEET_GAP + margins.top
}

/** How many sheets a text takes that is `height` pixels high with the gaps between its pages. One at least. */
export function countSheets(boxes: PageBoxes, height: number): number {
  const step = boxes.contentHeight + gapBetweenTexts(boxes)
  // Layouts are rounded to 1/64 of a pixel.
  return Math.max(1, Math.ceil((height - boxes.contentHeight - 1) / step) + 1)
}

/** Height of so many sheets with the gaps between them. */
export function stackHeight({paper}: PageBoxes, sheets: number): number {
  return sheets * paper.height + (sheets - 1) * SHEET_GAP
}

function millimetres(length: number): number {
  return (length * 96) / 25.4
}
