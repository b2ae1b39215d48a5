import {makeDiff} from '@sanity/diff-match-patch'

import type {StoredStory} from './editorial-record.ts'
import {readableWords} from './readable-words.ts'

/** How much of what readers read differs between two states of a story. */
export interface ChangeSize {
  /** Words put in, taken out or replaced. */
  readonly alteredWords: number
  /** Whether one of them has a digit: a wrong number is a fault, however short. */
  readonly altersFigures: boolean
}

/** Up to so many altered words count as mending a typo. */
export const TYPO_WORDS = 4

export function changeSize(before: StoredStory, after: StoredStory): ChangeSize {
  const hunks = differingWords(readableWords(before), readableWords(after))
  return {
    alteredWords: hunks.reduce((sum, {removed, added}) => sum + Math.max(removed.length, added.length), 0),
    altersFigures: hunks.some(({removed, added}) => [...removed, ...added].some((word) => /\d/u.test(word))),
  }
}

/** Whether the change is of the size of a typo. */
export function isTypo({alteredWords, altersFigures}: ChangeSize): boolean {
  return alteredWords <= TYPO_WORDS && !altersFigures
}

interface Hunk {
  removed: readonly string[]
  added: readonly string[]
}

/** Compares word by word: each distinct word stands for one character, and texts of those are compared. */
function differingWords(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const vocabulary = [...new Set([...before, ...after])]
  // A text with more distinct words than there are characters to stand for them has changed beyond a typo anyway.
  if (vocabulary.length > LAST_SIGN - FIRST_SIGN) return [{removed: before, added: after}]
  const signs = new Map(vocabulary.map((word, index) => [word, String.fromCharCode(FIRST_SIGN + index)]))
  const encode = (words: readonly string[]) => words.map((word) => signs.get(word) ?? '').join('')
  const decode = (text: string) => [...text].map((sign) => vocabulary[sign.charCodeAt(0) - FIRST_SIGN] ?? '')

  const hunks: {removed: string[]; added: string[]}[] = []
  let isInHunk = false
  for (const [operation, text] of makeDiff(encode(before), encode(after), {checkLines: false})) {
    if (operation === 0) {
      isInHunk = false
      continue
    }
    if (!isInHunk) hunks.push({removed: [], added: []})
    isInHunk = true
    hunks.at(-1)?.[operation < 0 ? 'removed' : 'added'].push(...decode(text))
  }
  return hunks
}

/** Code units that are characters by themselves: below the surrogates. */
const FIRST_SIGN = 0x100
const LAST_SIGN = 0xd7ff
