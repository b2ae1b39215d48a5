/** A place in a query, in characters from its beginning. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** The line of a query with a mark under a place in it, and what is wrong there; as Sanity's client marks parse errors. */
export function pointAt(groq: string, {start, end}: Place, message: string): string {
  const lines = groq.split('\n')
  const lineNumber = groq.slice(0, start).split('\n').length
  const lineStart = groq.lastIndexOf('\n', start - 1) + 1
  const line = lines[lineNumber - 1] ?? ''
  const column = start - lineStart
  const width = Math.max(1, Math.min(end - start, line.length - column))
  const gutter = String(lineNumber)
  return [
    `> ${gutter} | ${line}`,
    `  ${' '.repeat(gutter.length)} | ${' '.repeat(column)}${'^'.repeat(width)} ${message}`,
  ].join('\n')
}
