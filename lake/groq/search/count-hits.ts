import {searchableTexts} from './searchable-texts.ts'
import type {TextQuery, TextTerm} from './text-query.ts'
import {wordsOf} from './words.ts'

/** Words of each text of a document or field; both are immutable, so they are split up once. */
const knownWords = new WeakMap<object, string[][]>()

/**
 * How often the terms of a query occur in a value: 0 when it does not match, and at least 1 when it does. In an
 * array, as in `[@, _id] match text::query($q)`, different terms may occur in different members.
 */
export function countHits(value: unknown, query: TextQuery): number {
  if (query.type === 'everything') return 1
  if (query.include.length === 0 && query.exclude.length === 0) return 0
  const texts = (Array.isArray(value) ? value : [value]).flatMap((member) => textsOf(member))
  if (query.exclude.some((term) => occurrences(texts, term) > 0)) return 0
  let hits = 0
  for (const term of query.include) {
    const found = occurrences(texts, term)
    if (found === 0) return 0
    hits += found
  }
  return Math.max(hits, 1)
}

function textsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return searchableTexts(value).map(wordsOf)
  const known = knownWords.get(value)
  if (known) return known
  const texts = searchableTexts(value).map(wordsOf)
  knownWords.set(value, texts)
  return texts
}

function occurrences(texts: readonly string[][], term: TextTerm): number {
  let found = 0
  for (const words of texts) {
    for (let start = 0; start + term.words.length <= words.length; start++) {
      if (occursAt(words, start, term)) found++
    }
  }
  return found
}

function occursAt(words: readonly string[], start: number, term: TextTerm): boolean {
  const last = term.words.length - 1
  return term.words.every((word, offset) => {
    const candidate = words[start + offset] ?? ''
    return term.prefix && offset === last ? candidate.startsWith(word) : candidate === word
  })
}
