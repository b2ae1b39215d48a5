const WORDS_AROUND = 14

/** The place in a text, with a little of what stands around it: “…the river  rose two…”. */
export function excerpt(text: string, index: number): string {
  const start = Math.max(0, index - WORDS_AROUND)
  const end = Math.min(text.length, index + WORDS_AROUND)
  const words = text.slice(start, end).toWellFormed()
  return `${start > 0 ? '…' : ''}${words}${end < text.length ? '…' : ''}`
}
