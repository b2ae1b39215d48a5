import {primaryLanguage} from './language.ts'

const WITHOUT_SPACES = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my'])

/** Words in a text, by white space; by `Intl.Segmenter` in languages that write none. */
export function countWords(text: string, language: string): number {
  if (!WITHOUT_SPACES.has(primaryLanguage(language))) {
    return text.match(/\S+/g)?.length ?? 0
  }
  const segments = new Intl.Segmenter(language, {granularity: 'word'}).segment(text)
  return [...segments].filter((segment) => segment.isWordLike).length
}

/** The text in at most `limit` characters, cut after a whole word and marked with an ellipsis. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const room = text.slice(0, limit - 1)
  const lastSpace = room.search(/\s\S*$/u)
  return `${room.slice(0, lastSpace > 0 ? lastSpace : limit - 1).trimEnd()}…`.toWellFormed()
}
