import {cleanupSemantic, DIFF_DELETE, DIFF_EQUAL, type Diff, makeDiff} from '@sanity/diff-match-patch'

import {wordSegmenter} from '../words/word-segmenter.ts'
import {Alphabet} from './alphabet.ts'

/** A run of text that two versions share, or that one of them has. `altered` texts stand in each other's place. */
export type WordChange =
  | {kind: 'same'; text: string}
  | {kind: 'inserted'; text: string}
  | {kind: 'deleted'; text: string}
  | {kind: 'altered'; before: string; after: string}

/** How `after` differs from `before`, by whole words of the language (BCP 47; its words are found as in English if unknown). */
export function diffWords(before: string, after: string, language: string): WordChange[] {
  if (before === after) return before === '' ? [] : [{kind: 'same', text: before}]
  const alphabet = new Alphabet()
  const diffs = makeDiff(
    alphabet.encode(wordsOf(before, language)),
    alphabet.encode(wordsOf(after, language)),
  )
  return joinAlterations(cleanupSemantic(diffs).map(([type, codes]) => [type, alphabet.decode(codes)]))
}

/** A deletion and an insertion at the same place, in either order, are one alteration. */
function joinAlterations(diffs: readonly Diff[]): WordChange[] {
  const changes: WordChange[] = []
  let before = ''
  let after = ''
  const close = () => {
    if (before !== '' && after !== '') changes.push({kind: 'altered', before, after})
    else if (before !== '') changes.push({kind: 'deleted', text: before})
    else if (after !== '') changes.push({kind: 'inserted', text: after})
    before = ''
    after = ''
  }
  for (const [type, text] of diffs) {
    if (type === DIFF_EQUAL) {
      close()
      changes.push({kind: 'same', text})
    } else if (type === DIFF_DELETE) before += text
    else after += text
  }
  close()
  return changes
}

/** Words, and what stands between them, each by itself. */
export function wordsOf(text: string, language: string): string[] {
  return Array.from(wordSegmenter(language).segment(text), ({segment}) => segment)
}
