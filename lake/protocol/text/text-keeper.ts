import {makePatches, stringifyPatches} from '@sanity/diff-match-patch'
import {type Doc, extractWithPath} from '@sanity/mutator'

import type {PatchOperations} from '../resolved-mutation.ts'
import {isLossy, mergeTextPatch} from './merge-text-patch.ts'

/**
 * Follows the text edits that one transaction makes in one document, and knows what of them is lost. @sanity/mutator
 * applies a text patch with diff-match-patch, which drops what it finds no place for: of two who type in the same
 * sentence, one would lose a keystroke. The document must be what the mutator makes of it all the same, since every
 * Studio computes it so; therefore what was lost is put back by a patch of its own.
 */
export class TextKeeper {
  /** The texts as their author meant them, by path, where the document has another. */
  readonly #meant = new Map<string, string>()

  /** Takes note of a patch and of what the mutator made of it. */
  note(operations: PatchOperations, before: Doc, after: Doc): void {
    const {diffMatchPatch = {}, ...others} = operations
    const areOnlyTexts = Object.keys(others).length === 0
    for (const path of new Set([...this.#meant.keys(), ...Object.keys(diffMatchPatch)])) {
      const [old, current] = [textAt(path, before), textAt(path, after)]
      const patch = areOnlyTexts ? diffMatchPatch[path] : undefined
      const meant = this.#meant.get(path)
      if (old === undefined || current === undefined) this.#meant.delete(path)
      else if (patch !== undefined && meant !== undefined) this.#meant.set(path, mergeTextPatch(patch, meant))
      else if (patch !== undefined && isLossy(patch, old)) this.#meant.set(path, mergeTextPatch(patch, old))
      // Changed by something else than text patches: what was meant before is overwritten.
      else if (patch === undefined && current !== old) this.#meant.delete(path)
    }
  }

  /** The `diffMatchPatch` that puts back what is lost in the document as it is now, if anything is. */
  lost(document: Doc): Record<string, string> | undefined {
    const patches = [...this.#meant].flatMap(([path, meant]) => {
      const current = textAt(path, document)
      if (current === undefined || current === meant) return []
      return [[path, stringifyPatches(makePatches(current, meant))] as const]
    })
    return patches.length === 0 ? undefined : Object.fromEntries(patches)
  }
}

/** The one text that a path leads to. The path must be one that the mutator can read. */
function textAt(path: string, document: Doc): string | undefined {
  const matches = matchesOf(path, document)
  const value = matches.length === 1 ? matches[0]?.value : undefined
  return typeof value === 'string' ? value : undefined
}

function matchesOf(path: string, document: Doc): ReturnType<typeof extractWithPath> {
  try {
    return extractWithPath(path, document)
  } catch {
    // It leads through `null`, on which the mutator's probe throws where its patches find nothing.
    return []
  }
}
