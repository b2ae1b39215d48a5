import {searchableTexts} from './searchable-texts.ts'
import type {TextQuery, TextTerm} from './text-query.ts'
import {wordsOf} from './words.ts'

/** Words of each text of a document or field; both are immutable, so they are split up once. */
const knownWords = new WeakMap<object, string[][]>()

/** Words of a text that says what a document is about: a headline, a name, a subheading. */
const MOST_WORDS_OF_A_TITLE = 16

/** Counts for an occurrence in such a text: one more than all in longer texts together. */
const TITLE_WEIGHT = 5

/**
 * How well a value matches a query: 0 when it does not, and at least 1 when it does. More occurrences weigh more, and
 * one in a short text more than any number in long ones. In an array, as in `[@, _id] match text::query($q)`, different
 * terms may occur in different members.
 */
export function weighHits(value: unknown, query: TextQuery): number {
  if (query.type === 'everything') return 1
  if (query.include.length === 0 && query.exclude.length === 0) return 0
  const texts = (Array.isArray(value) ? value : [value]).flatMap((member) => textsOf(member))
  if (query.exclude.some((term) => texts.some((words) => occurrences(words, term) > 0))) return 0
  let inTitles = 0
  let inLongTexts = 0
  for (const term of query.include) {
    const before = inTitles + inLongTexts
    for (const words of texts) {
      const found = occurrences(words, term)
      if (words.length <= MOST_WORDS_OF_A_TITLE) inTitles += found
      else inLongTexts += found
    }
    if (inTitles + inLongTexts === before) return 0
  }
  return Math.max(inTitles * TITLE_WEIGHT + Math.min(inLongTexts, TITLE_WEIGHT - 1), 1)
}

function textsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return searchableTexts(value).map(wordsOf)
  const known = knownWords.get(value)
  if (known) return known
  const texts = searchableTexts(value).map(wordsOf)
  knownWords.set(value, texts)
  return texts
}

function occurrences(words: readonly string[], term: TextTerm): number {
  let found = 0
  for (let start = 0; start + term.words.length <= words.length; start++) {
    if (occursAt(words, start, term)) found++
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
