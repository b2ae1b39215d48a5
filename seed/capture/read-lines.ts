import {CaptureError} from './capture-error.ts'

export interface CaptureLine {
  /** The first line is 1. */
  number: number
  /** As captured, without its line end. */
  text: string
}

/** Far over any news page; keeps a wrong file from filling the memory. */
export const CAPTURE_MAX_CHARACTERS = 1_000_000
export const CAPTURE_MAX_LINES = 20_000

/** Everything Unicode counts as a mandatory line break: CR LF, LF, CR, VT, FF, NEL, LS, PS (UAX 14). */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** Control characters that no text has: C0 without tab and line ends, DEL; and U+FFFD, the mark of a wrong decoding. */
// oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/

/** Splits a capture into lines. Throws `CaptureError` when it is too large, empty or not text. */
export function readLines(text: string): CaptureLine[] {
  refuseMoreThan(CAPTURE_MAX_CHARACTERS, text.length, 'characters')
  const lines = text
    .replace(/^\ufeff/, '')
    .split(LINE_END)
    .map((line, index) => ({number: index + 1, text: line}))
  // A line end closes the last line; it does not open another.
  if (lines.length > 1 && lines.at(-1)?.text === '') lines.pop()
  refuseMoreThan(CAPTURE_MAX_LINES, lines.length, 'lines')
  refuseNonText(text, lines)
  if (lines.every((line) => cleanText(line.text) === '')) {
    throw new CaptureError({
      code: 'empty',
      what: 'The capture is empty.',
      advice: 'Copy the text of a story page, from its logo to its end, into the file.',
    })
  }
  return lines
}

/** The text of a line as documents hold it: no-break spaces become spaces, none at its ends. */
export function cleanText(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim()
}

function refuseMoreThan(limit: number, count: number, unit: string): void {
  if (count <= limit) return
  throw new CaptureError({
    code: 'too-large',
    what: `The capture has ${count} ${unit}; one page has at most ${limit}.`,
    advice: 'Give the text of one story page.',
  })
}

function refuseNonText(text: string, lines: readonly CaptureLine[]): void {
  if (text.isWellFormed() && !NOT_TEXT.test(text)) return
  const line = lines.find((candidate) => !candidate.text.isWellFormed() || NOT_TEXT.test(candidate.text))
  throw new CaptureError({
    code: 'not-text',
    what: 'The capture holds characters that no page text has.',
    advice: 'Save it as plain text in UTF-8.',
    ...(line === undefined ? {} : {lines: [line.number]}),
  })
}
