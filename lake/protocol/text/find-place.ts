import {
  adjustIndiciesToUcs2,
  type Diff,
  DIFF_EQUAL,
  DIFF_INSERT,
  makeDiff,
  type Patch,
  xIndex,
} from '@sanity/diff-match-patch'

/** Shorter pieces of text, in UTF-16 units, are found by accident. */
const LEAST_PIECE = 4
/** How much more of the text on either side is looked at than the hunk covers. */
const MARGIN = 64
/** The share of what stood around a hunk that must be left for it to have a place. */
const LEAST_LEFT = 0.5

export interface Place {
  /** Where the edits begin, in UTF-16 units. */
  at: number
  /** The hunk's edits, without the text around them. */
  edits: Diff[]
}

/** A hunk taken apart: the text that stood before its edits, the text they are about, and the text after them. */
interface Surroundings {
  lead: string
  old: string
  trail: string
  /** Where the hunk says that its edits begin. */
  expected: number
}

/**
 * Where a hunk's edits belong in a text that has changed too much for diff-match-patch: next to the longest piece of
 * what stood right before or right after them; where both sides are in pieces, among what is left of them. `undefined`
 * when too little is left.
 */
export function findPlace(hunk: Patch, text: string): Place | undefined {
  const [first] = hunk.diffs
  const last = hunk.diffs.at(-1)
  const lead = first?.[0] === DIFF_EQUAL ? first[1] : ''
  const trail = hunk.diffs.length > 1 && last?.[0] === DIFF_EQUAL ? last[1] : ''
  const edits = hunk.diffs.slice(lead === '' ? 0 : 1, trail === '' ? undefined : -1)
  const old = edits.map(([operation, piece]) => (operation === DIFF_INSERT ? '' : piece)).join('')
  const [inUtf16] = adjustIndiciesToUcs2([hunk], text, {allowExceedingIndices: true})
  const expected = Math.min(text.length, (inUtf16?.start2 ?? 0) + lead.length)

  const surroundings = {lead, old, trail, expected}
  const at = nextToPiece(surroundings, text) ?? amongWhatIsLeft(surroundings, text)
  return at === undefined ? undefined : {at, edits}
}

function nextToPiece({lead, old, trail, expected}: Surroundings, text: string): number | undefined {
  for (let length = Math.max(lead.length, trail.length); length >= LEAST_PIECE; length -= 1) {
    const start = length > lead.length ? undefined : nearest(text, lead.slice(-length), expected - length)
    if (start !== undefined) return start + length
    const end = length > trail.length ? undefined : nearest(text, trail.slice(0, length), expected)
    // The old text comes first, if it is still there.
    if (end !== undefined) return text.slice(0, end).endsWith(old) ? end - old.length : end
  }
  return undefined
}

function amongWhatIsLeft({lead, old, trail, expected}: Surroundings, text: string): number | undefined {
  const around = lead + old + trail
  const from = Math.max(0, expected - lead.length - MARGIN)
  const window = text.slice(from, expected + old.length + trail.length + MARGIN)
  const diffs = makeDiff(around, window, {checkLines: false})
  const left = diffs.reduce(
    (sum, [operation, piece]) => sum + (operation === DIFF_EQUAL ? piece.length : 0),
    0,
  )
  return left < around.length * LEAST_LEFT ? undefined : from + xIndex(diffs, lead.length)
}

/** Where `piece` begins in `text`, as near to `position` as it is found. */
function nearest(text: string, piece: string, position: number): number | undefined {
  const from = Math.max(0, position)
  const found = [text.indexOf(piece, from), text.lastIndexOf(piece, from)].filter((start) => start >= 0)
  return found.toSorted((a, b) => Math.abs(a - position) - Math.abs(b - position))[0]
}
