import {wordsOf} from './words.ts'

/** Words that follow each other in one text. With `prefix`, the last one only has to begin a word there. */
export interface TextTerm {
  words: string[]
  prefix: boolean
}

export type TextQuery = {type: 'everything'} | {type: 'terms'; include: TextTerm[]; exclude: TextTerm[]}

/** An optional minus, then a quoted phrase (the last quote may be missing) or a run without spaces. */
const TERM = /(-?)(?:"([^"]*)"?|([^\s"]+))/g

/**
 * Reads the argument of `text::query()`: words that must all occur, `"phrases"`, `-exclusions`, and a `*` at the end
 * of a word for any ending. `*` alone matches everything; a query without words matches nothing.
 */
export function parseTextQuery(query: string): TextQuery {
  if (query.trim() === '*') return {type: 'everything'}
  const include: TextTerm[] = []
  const exclude: TextTerm[] = []
  for (const [, minus, phrase, run = ''] of query.matchAll(TERM)) {
    // A lone star among words, as from a search box's trailing wildcard, asks for nothing more.
    const words = wordsOf(phrase ?? run)
    if (words.length === 0) continue
    const term = {words, prefix: phrase === undefined && run.endsWith('*')}
    if (minus === '-') exclude.push(term)
    else include.push(term)
  }
  return {type: 'terms', include, exclude}
}
