/** A backslash with what it stands before; the group holds the digits of `\u{…}`. */
const ESCAPE = /\\(?:u\{([0-9a-fA-F]{1,6})\}|[^])/g

/** A comment that the end of the query ends. */
const LAST_COMMENT = /\/\/[^\n]*$/

/**
 * A query as groq-js reads it rightly, where it differs from the specification: it knows no comment without an end of line,
 * and takes `\u{1F600}`, a character beyond the first 65,536, for another one.
 */
export function readableSource(query: string): string {
  const source = query.replaceAll(ESCAPE, (escape, digits?: string) => {
    const codePoint = digits === undefined ? 0 : Number.parseInt(digits, 16)
    return codePoint > 0xff_ff && codePoint <= 0x10_ff_ff ? String.fromCodePoint(codePoint) : escape
  })
  return LAST_COMMENT.test(source) ? `${source}\n` : source
}
