/** Why a capture cannot become documents. */
export type CaptureErrorCode =
  | 'invalid-options'
  | 'unreadable-file'
  | 'too-large'
  | 'not-text'
  | 'empty'
  | 'missing-part'
  | 'duplicate-part'
  | 'out-of-order'
  | 'ambiguous'
  | 'unreadable-date'
  | 'unknown-name'

export interface CaptureProblem {
  code: CaptureErrorCode
  /** What is wrong, as a sentence. */
  what: string
  /** What the person who made the capture can do, as a sentence. */
  advice: string
  /** Numbers of the lines concerned, the first line being 1. */
  lines?: readonly number[]
}

/** A capture that gives no documents at all: a story is imported whole or not. */
export class CaptureError extends Error {
  override name = 'CaptureError'
  readonly problem: CaptureProblem

  constructor(problem: CaptureProblem, options?: ErrorOptions & {file?: string}) {
    super(describe(problem, options?.file), options)
    this.problem = problem
  }
}

export function isCaptureError(error: unknown): error is CaptureError {
  return error instanceof CaptureError
}

function describe({what, advice, lines = []}: CaptureProblem, file: string | undefined): string {
  const where = [file, lines.length === 0 ? undefined : listLines(lines)].filter((part) => part !== undefined)
  return `${where.length === 0 ? '' : `${where.join(', ')}: `}${what} ${advice}`
}

const LISTED_LINES = 8

function listLines(lines: readonly number[]): string {
  const more = lines.length - LISTED_LINES
  const listed = lines.slice(0, LISTED_LINES).join(', ')
  return `line${lines.length === 1 ? '' : 's'} ${listed}${more > 0 ? ` and ${more} more` : ''}`
}

/** A captured text, short enough for a message. */
export function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text
  return `“${short}”`
}
