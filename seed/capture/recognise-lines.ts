import type {Vocabulary} from '../vocabulary/vocabulary.ts'
import {cleanText, type CaptureLine} from './read-lines.ts'

/** What a line is by its own words, wherever it stands. `text` is everything else: headline, paragraph, topics. */
export type LineKind =
  | 'blank'
  | 'logo'
  | 'menu'
  | 'shareBar'
  | 'advertisement'
  | 'picture'
  | 'dates'
  | 'relatedMarker'
  | 'source'
  | 'topicsHeading'
  | 'onwardHeading'
  | 'placeholder'
  | 'consent'
  | 'text'

export interface RecognisedLine extends CaptureLine {
  /** The line's text without no-break spaces and without space at its ends. */
  clean: string
  kind: LineKind
}

export function recogniseLines(lines: readonly CaptureLine[], vocabulary: Vocabulary): RecognisedLine[] {
  const shareLabels = new Set(vocabulary.shareChannels.map(({label}) => label.toLowerCase()))
  return lines.map((line) => {
    const clean = cleanText(line.text)
    return {...line, clean, kind: kindOf(clean, shareLabels)}
  })
}

/** Lines that are the same on every page of the site. */
const FIXED_LINES: ReadonlyMap<string, LineKind> = new Map([
  ['', 'blank'],
  ['logo', 'logo'],
  ['hamburger menu', 'menu'],
  ['advertisement', 'advertisement'],
  ['related:', 'relatedMarker'],
  ['related topics', 'topicsHeading'],
  ['also worth reading', 'onwardHeading'],
  ['content is loading...', 'placeholder'],
])

// Each pattern is anchored or bounded, so that a line of a million characters costs one pass.
const DATES = /^\d{1,2} [A-Z][a-z]{2} \d{4} \d{1,2}:\d{2}[AP]M(?: \(Updated: [^()]{1,40}\))?$/
const SOURCE = /^Source: \S/
const CONSENT = /\bby clicking subscribe\b|^this service is not intended for persons residing in\b/i
const SHARE_BAR_MAX_LENGTH = 200

function kindOf(clean: string, shareLabels: ReadonlySet<string>): LineKind {
  const fixed = FIXED_LINES.get(clean.toLowerCase())
  if (fixed !== undefined) return fixed
  if (DATES.test(clean)) return 'dates'
  if (SOURCE.test(clean)) return 'source'
  if (isPictureLine(clean)) return 'picture'
  if (isShareBar(clean, shareLabels)) return 'shareBar'
  return CONSENT.test(clean) ? 'consent' : 'text'
}

export const PHOTO_CREDIT_OPENING = '(Photo: '

function isPictureLine(clean: string): boolean {
  return clean.endsWith(')') && clean.includes(PHOTO_CREDIT_OPENING)
}

/** A new network must not turn the bar into text, so most of its words being known is enough. */
function isShareBar(clean: string, shareLabels: ReadonlySet<string>): boolean {
  if (clean.length > SHARE_BAR_MAX_LENGTH) return false
  const words = clean.toLowerCase().split(/\s+/)
  const known = words.filter((word) => shareLabels.has(word))
  return known.length >= 2 && known.length * 2 > words.length
}
