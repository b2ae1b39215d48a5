import {CaptureError} from './capture-error.ts'
import type {LineKind, RecognisedLine} from './recognise-lines.ts'

/** The parts of a captured page, from its top to its end. */
export type PageRegion =
  | 'masthead'
  | 'head'
  | 'dates'
  | 'body'
  | 'source'
  | 'afterSource'
  | 'topics'
  | 'afterTopics'
  | 'onward'
  | 'newsletter'
  | 'footer'

export interface PlacedLine extends RecognisedLine {
  region: PageRegion
}

export interface DividedPage {
  /** Every line, in order. */
  lines: PlacedLine[]
  /** The date line, which opens the story's text. */
  dates: RecognisedLine
  /** The source line, which closes it. */
  source: RecognisedLine
}

/**
 * Gives each line its place on the page. The date line opens the story's text and the source line closes it: both are
 * there exactly once, in this order, or `CaptureError` is thrown, because without them nobody knows where the text ends.
 */
export function dividePage(lines: readonly RecognisedLine[]): DividedPage {
  const dates = theOnly(lines, 'dates', 'date line, like “30 Dec 2022 07:19PM”,')
  const source = theOnly(lines, 'source', 'source line, like “Source: Reuters”,')
  if (source.number < dates.number) {
    throw new CaptureError({
      code: 'out-of-order',
      what: 'The source line stands before the date line.',
      advice: 'Copy the page again, in its order from top to end.',
      lines: [source.number, dates.number],
    })
  }
  const masthead = findMasthead(lines.filter((line) => line.number < dates.number))
  let tail: PageRegion = 'afterSource'
  const regionOf = (line: RecognisedLine): PageRegion => {
    if (line.number < dates.number) return isWithin(line, masthead) ? 'masthead' : 'head'
    if (line.number === dates.number) return 'dates'
    if (line.number < source.number) return 'body'
    if (line.number === source.number) return 'source'
    const region = tailRegion(tail, line)
    // The consent text ends the newsletter; what follows is the foot of the page.
    tail = line.kind === 'consent' ? 'footer' : region
    return region
  }
  return {lines: lines.map((line) => Object.assign({region: regionOf(line)}, line)), dates, source}
}

function theOnly(lines: readonly RecognisedLine[], kind: LineKind, name: string): RecognisedLine {
  const found = lines.filter((line) => line.kind === kind)
  const [first] = found
  if (first === undefined) {
    throw new CaptureError({
      code: 'missing-part',
      what: `The capture has no ${name} so its text has no known bounds.`,
      advice: 'Copy the page again, whole.',
    })
  }
  if (found.length > 1) {
    throw new CaptureError({
      code: 'duplicate-part',
      what: `The capture has ${found.length} of what a page has once: a ${name} stands on each of these lines.`,
      advice: 'Keep one story in the file, and each of its parts once.',
      lines: found.map((line) => line.number),
    })
  }
  return first
}

interface Span {
  after: number
  before: number
}

/** The award stands between the first logo and the menu, or the next logo where there is no menu. */
function findMasthead(lines: readonly RecognisedLine[]): Span | undefined {
  const logo = lines.find((line) => line.kind === 'logo')
  if (logo === undefined) return undefined
  const following = lines.filter((line) => line.number > logo.number)
  const end = following.find((line) => line.kind === 'menu') ?? following.find((line) => line.kind === 'logo')
  return end === undefined ? undefined : {after: logo.number, before: end.number}
}

function isWithin(line: RecognisedLine, span: Span | undefined): boolean {
  return span !== undefined && line.number > span.after && line.number < span.before
}

const NEWSLETTER = /\bnewsletters?\b/i

function tailRegion(current: PageRegion, line: RecognisedLine): PageRegion {
  if (line.kind === 'topicsHeading') return 'topics'
  if (line.kind === 'onwardHeading') return 'onward'
  if (line.kind === 'consent') return 'newsletter'
  if (line.kind === 'text' && current !== 'footer' && NEWSLETTER.test(line.clean)) return 'newsletter'
  if (line.kind === 'advertisement' && current === 'topics') return 'afterTopics'
  return current
}
