import {DIFF_DELETE, DIFF_EQUAL, makeDiff} from '@sanity/diff-match-patch'

import {Alphabet} from './alphabet.ts'
import {countWords} from '../words/word-segmenter.ts'
import {diffWords} from './diff-words.ts'

/** A block of a page, as far as it matters for finding the same block in another version. */
export interface Alignable {
  /** Says which field the block shows, where the page says so: two blocks of one field are the same block. */
  identity: string | undefined
  /** Its element's name: a heading does not become a paragraph. */
  name: string
  text: string
}

/** Two blocks that are the same in both versions, or one that only one of them has. */
export type Alignment<Block> =
  | {before: Block; after: Block}
  | {before: Block; after?: undefined}
  | {before?: undefined; after: Block}

/** How much of the shorter of two texts must be in the other for the one to be an alteration of the other, from 0 to 1. */
const LEAST_SHARE = 0.5

/** Finds for each block of one version its counterpart in the other, in the order of the page. */
export function alignBlocks<Block extends Alignable>(
  before: readonly Block[],
  after: readonly Block[],
): Alignment<Block>[] {
  const alphabet = new Alphabet()
  const encode = (blocks: readonly Block[]) => alphabet.encode(blocks.map(keyOf))
  const alignments: Alignment<Block>[] = []
  let beforeIndex = 0
  let afterIndex = 0
  let gap: {before: Block[]; after: Block[]} = {before: [], after: []}
  const closeGap = () => {
    alignments.push(...alignGap(gap.before, gap.after))
    gap = {before: [], after: []}
  }
  for (const [type, run] of makeDiff(encode(before), encode(after))) {
    const {length} = run
    if (type === DIFF_EQUAL) {
      closeGap()
      for (let step = 0; step < length; step += 1) {
        const [left, right] = [before[beforeIndex + step], after[afterIndex + step]]
        if (left !== undefined && right !== undefined) alignments.push({before: left, after: right})
      }
    } else if (type === DIFF_DELETE) gap.before.push(...before.slice(beforeIndex, beforeIndex + length))
    else gap.after.push(...after.slice(afterIndex, afterIndex + length))
    if (type === DIFF_EQUAL || type === DIFF_DELETE) beforeIndex += length
    if (type !== DIFF_DELETE) afterIndex += length
  }
  closeGap()
  return alignments
}

/** Blocks that are neither of one field nor the same: each goes with the first that is like it. */
function alignGap<Block extends Alignable>(
  before: readonly Block[],
  after: readonly Block[],
): Alignment<Block>[] {
  const alignments: Alignment<Block>[] = []
  let next = 0
  for (const block of before) {
    const partner = after.findIndex((candidate, index) => index >= next && isAlteration(block, candidate))
    if (partner === -1) {
      alignments.push({before: block})
      continue
    }
    alignments.push(...after.slice(next, partner).map((inserted) => ({after: inserted})))
    const altered = after[partner]
    if (altered !== undefined) alignments.push({before: block, after: altered})
    next = partner + 1
  }
  return [...alignments, ...after.slice(next).map((inserted) => ({after: inserted}))]
}

function isAlteration(before: Alignable, after: Alignable): boolean {
  if (before.name !== after.name) return false
  if (before.identity !== undefined && after.identity !== undefined) return false
  return sharedWords(before.text, after.text) >= LEAST_SHARE
}

function sharedWords(before: string, after: string): number {
  const kept = diffWords(before, after, 'en').reduce(
    (sum, change) => sum + (change.kind === 'same' ? countWords(change.text, 'en') : 0),
    0,
  )
  const shorter = Math.min(countWords(before, 'en'), countWords(after, 'en'))
  return shorter === 0 ? 0 : kept / shorter
}

/** Two blocks with the same key are the same block. */
function keyOf({identity, name, text}: Alignable): string {
  return JSON.stringify(identity === undefined ? [name, text] : [name, identity])
}
