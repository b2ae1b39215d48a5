/** Readers of single values. The query types say what should come; drafts and broken documents bring anything else. */

/** The string without the white space around it (U+00A0 included); `undefined` for empty strings and all else. */
export function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const trimmed = value.trim()
  return trimmed === '' ? undefined : trimmed
}

/** The objects of a list, in order; holes, primitives and values that are no list are left out. */
export function objects<Item extends object>(value: readonly Item[] | null | undefined): readonly Item[] {
  if (!Array.isArray(value)) return []
  return value.filter((item): item is Item => typeof item === 'object' && item !== null)
}

/** The non-empty strings of a list, trimmed, each once. */
export function texts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return [...new Set(value.map(text).filter((item) => item !== undefined))]
}

/** The value if it is one of `allowed`. */
export function oneOf<Choice extends string>(allowed: readonly Choice[], value: unknown): Choice | undefined {
  return allowed.find((choice) => choice === value)
}

/** A finite number, or `undefined`. */
export function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
