import {makePatches, stringifyPatches} from '@sanity/diff-match-patch'
import {describe, expect, test} from 'vitest'

import {isLossy, mergeTextPatch} from './merge-text-patch.ts'

/** The patch that a Studio makes of an edit. */
function patchOf(before: string, after: string): string {
  return stringifyPatches(makePatches(before, after))
}

const SENTENCE = 'Words of the shared paragraph.'

describe('mergeTextPatch', () => {
  test.each([
    [
      'a text as it was',
      SENTENCE,
      'Words of the shared paragraphs.',
      SENTENCE,
      'Words of the shared paragraphs.',
    ],
    [
      'words that came in far away',
      SENTENCE,
      'Words of the shared paragraphs.',
      'All the words of the shared paragraph.',
      'All the words of the shared paragraphs.',
    ],
    [
      'several edits',
      SENTENCE,
      'Word of a shared paragraph!',
      `Of ${SENTENCE}`,
      'Of Word of a shared paragraph!',
    ],
  ])('does what diff-match-patch does on %s', (_case, before, after, text, merged) => {
    const patch = patchOf(before, after)
    expect([isLossy(patch, text), mergeTextPatch(patch, text)]).toEqual([false, merged])
  })

  test.each([
    [
      'what the same author typed last, when another typed on both sides of it',
      'ZVRgkdbd',
      'ZVRgkdbdk',
      'ZVRNTSgkdbdVYXU',
      'ZVRNTSgkdbdkVYXU',
    ],
    [
      'what came after it, when another typed all along before it',
      'One two three four',
      'One two xthree four',
      'O-n-e- -t-w-o- -three',
      'O-n-e- -t-w-o- -xthree',
    ],
    [
      'letters that stand apart now',
      'abcdefgh',
      'abcdXefgh',
      'a.b.c.d.e.f.g.h.....',
      'a.b.c.d.Xe.f.g.h.....',
    ],
  ])('keeps a keystroke beside %s', (_case, before, after, text, merged) => {
    const patch = patchOf(before, after)
    expect([isLossy(patch, text), mergeTextPatch(patch, text)]).toEqual([true, merged])
  })

  test('deletes no letter that another has typed beside the deleted one', () => {
    const patch = patchOf('The cat sat.', 'The ca sat.')
    expect(mergeTextPatch(patch, 'The catYY sat.')).toBe('The caYY sat.')
    expect(mergeTextPatch(patch, 'The caYYt sat.')).toBe('The caYY sat.')
  })

  test('deletes what its author saw, where diff-match-patch finds no place for it', () => {
    const patch = patchOf('ZVRgkdbdk', 'ZVRgkdbd')
    expect([isLossy(patch, 'ZVRNTSgkdbdkVYXU'), mergeTextPatch(patch, 'ZVRNTSgkdbdkVYXU')]).toEqual([
      true,
      'ZVRNTSgkdbdVYXU',
    ])
    expect(mergeTextPatch(patch, 'ZVRNTSgkdbdVYXU')).toBe('ZVRNTSgkdbdVYXU')
  })

  test('drops an edit of a text that was replaced', () => {
    const patch = patchOf('Words of the shared paragraph.', 'Words of the shared paragraph. More.')
    expect(mergeTextPatch(patch, 'Neu')).toBe('Neu')
  })

  test('counts bytes as the patch does, where letters have several', () => {
    const patch = patchOf('😀😀řříš', '😀😀řříšn')
    const text = '😀😀ABCřříšDEFGHIJKL'
    expect([isLossy(patch, text), mergeTextPatch(patch, text)]).toEqual([true, '😀😀ABCřříšnDEFGHIJKL'])
  })
})
