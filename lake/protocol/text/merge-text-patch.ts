import {
  applyPatches,
  DIFF_DELETE,
  DIFF_EQUAL,
  DIFF_INSERT,
  makeDiff,
  parsePatch,
  type Patch,
} from '@sanity/diff-match-patch'

import {findPlace} from './find-place.ts'

/**
 * Applies a text patch (the `diffMatchPatch` operation) so that nothing typed is lost: where diff-match-patch finds no
 * place for a hunk, what it inserts goes beside what is left of its surroundings, and a hunk deletes only what its author
 * saw. A hunk with nothing left around it is dropped, as diff-match-patch does.
 */
export function mergeTextPatch(patch: string, text: string): string {
  return parsePatch(patch).reduce((merged, hunk) => mergeHunk(hunk, merged), text)
}

/** Whether diff-match-patch by itself, without such care, would lose something that was typed or rubbed out. */
export function isLossy(patch: string, text: string): boolean {
  const hunks = parsePatch(patch)
  const [result, applied] = applyPatches(hunks, text, {allowExceedingIndices: true})
  return applied.includes(false) || !isExact(hunks, text, result)
}

function mergeHunk(hunk: Patch, text: string): string {
  const [result, applied] = applyPatches([hunk], text, {allowExceedingIndices: true})
  if (!applied.includes(false) && isExact([hunk], text, result)) return result
  const placed = placeHunk(hunk, text)
  if (applied.includes(false) || isExact([hunk], text, placed)) return placed
  return withForeignText(text, result, deletedBy(hunk))
}

/** Whether a text differs from the one before by what the hunks insert and delete, no more and no less. */
function isExact(hunks: readonly Patch[], before: string, after: string): boolean {
  const [inserted, deleted] = [hunks.map(insertedBy).join(''), hunks.map(deletedBy).join('')]
  if (after.length !== before.length + inserted.length - deleted.length) return false
  return deleted === '' || withForeignText(before, after, deleted) === after
}

/** `after` with those characters that it lacks of `before` although `deleted` does not have them. */
function withForeignText(before: string, after: string, deleted: string): string {
  const own = Map.groupBy(deleted, (character) => character)
  return makeDiff(before, after)
    .map(([operation, piece]) =>
      operation === DIFF_DELETE
        ? // Characters are counted: where text repeats itself, a diff may name another turn of it than was deleted.
          [...piece].filter((character) => own.get(character)?.pop() === undefined).join('')
        : piece,
    )
    .join('')
}

function placeHunk(hunk: Patch, text: string): string {
  const place = findPlace(hunk, text)
  if (place === undefined) return text
  let {at} = place
  let placed = text
  for (const [operation, piece] of place.edits) {
    if (operation === DIFF_INSERT) {
      placed = placed.slice(0, at) + piece + placed.slice(at)
      at += piece.length
    } else if (placed.startsWith(piece, at)) {
      // What another has changed meanwhile is neither deleted nor skipped.
      if (operation === DIFF_EQUAL) at += piece.length
      else placed = placed.slice(0, at) + placed.slice(at + piece.length)
    }
  }
  return placed
}

function insertedBy({diffs}: Patch): string {
  return diffs.map(([operation, piece]) => (operation === DIFF_INSERT ? piece : '')).join('')
}

function deletedBy({diffs}: Patch): string {
  return diffs.map(([operation, piece]) => (operation === DIFF_DELETE ? piece : '')).join('')
}
