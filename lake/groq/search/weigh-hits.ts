import {searchableTexts} from './searchable-texts.ts'
import type {TextQuery, TextTerm} from './text-query.ts'
import {wordsOf} from './words.ts'

interface TextInWords {
  words: string[]
  /** Whether it says what a document is about: a headline, a name. */
  isTitle: boolean
}

/** The texts of a document or field; both are immutable, so they are split up once. */
const knownTexts = new WeakMap<object, TextInWords[]>()

const MOST_WORDS_OF_A_TITLE = 16

/** Counts for an occurrence in a title: one more than all elsewhere together. */
const TITLE_WEIGHT = 5

/**
 * How well a value matches a query: 0 when it does not, and at least 1 when it does. More occurrences weigh more, and
 * one in a title (a short text that is the document's own) more than any number elsewhere. In an array, as in
 * `[@, _id] match text::query($q)`, different terms may occur in different members.
 */
export function weighHits(value: unknown, query: TextQuery): number {
  if (query.type === 'everything') return 1
  if (query.include.length === 0 && query.exclude.length === 0) return 0
  const texts = (Array.isArray(value) ? value : [value]).flatMap((member) => textsOf(member))
  if (query.exclude.some((term) => texts.some(({words}) => occurrences(words, term) > 0))) return 0
  let inTitles = 0
  let elsewhere = 0
  for (const term of query.include) {
    const before = inTitles + elsewhere
    for (const {words, isTitle} of texts) {
      const found = occurrences(words, term)
      if (isTitle) inTitles += found
      else elsewhere += found
    }
    if (inTitles + elsewhere === before) return 0
  }
  return Math.max(inTitles * TITLE_WEIGHT + Math.min(elsewhere, TITLE_WEIGHT - 1), 1)
}

function textsOf(value: unknown): TextInWords[] {
  if (typeof value !== 'object' || value === null) return splitUp(value)
  const known = knownTexts.get(value)
  if (known) return known
  const texts = splitUp(value)
  knownTexts.set(value, texts)
  return texts
}

function splitUp(value: unknown): TextInWords[] {
  return searchableTexts(value).map(({text, isOwn}) => {
    const words = wordsOf(text)
    return {words, isTitle: isOwn && words.length <= MOST_WORDS_OF_A_TITLE}
  })
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
