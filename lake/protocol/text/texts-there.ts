import type {Doc} from '@sanity/mutator'

import type {PatchOperations, ResolvedMutation} from '../resolved-mutation.ts'
import {executeMutations} from '../transaction/execute-mutations.ts'

/** How @sanity/mutator, here and in every Studio that hears of the patch, refuses to edit a text that is not there. */
const NO_TEXT = 'Unable to apply diffMatchPatch to target'

/**
 * Executes a mutation but for edits of texts that are not there, as when another editor has emptied the field meanwhile:
 * what else a patch does is not to be lost with them. The mutation that comes back is the one that was executed.
 */
export function executeWithTextsThere(
  document: Doc | null,
  mutation: ResolvedMutation,
): {document: Doc | null; mutation: ResolvedMutation} {
  try {
    return {document: executeMutations(document, [mutation]), mutation}
  } catch (error) {
    if (!editsMissingText(error) || !('patch' in mutation) || document === null) throw error
    const {id, ...operations} = mutation.patch
    const executable = {patch: {id, ...withTextsThere(document, operations)}}
    return {document: executeMutations(document, [executable]), mutation: executable}
  }
}

function withTextsThere(document: Doc, operations: PatchOperations): PatchOperations {
  const {setIfMissing, set, unset, diffMatchPatch = {}, ...later} = operations
  const earlier = {...(setIfMissing && {setIfMissing}), ...(set && {set}), ...(unset && {unset})}
  const patched = patch(document, earlier)
  const there = Object.entries(diffMatchPatch).filter(([path, edit]) => {
    try {
      patch(patched, {diffMatchPatch: {[path]: edit}})
      return true
    } catch (error) {
      if (editsMissingText(error)) return false
      throw error
    }
  })
  return {
    ...earlier,
    ...later,
    ...(there.length === 0 ? {} : {diffMatchPatch: Object.fromEntries(there)}),
  }
}

function patch(document: Doc, operations: PatchOperations): Doc {
  return executeMutations(document, [{patch: {id: document._id, ...operations}}]) ?? document
}

function editsMissingText(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith(NO_TEXT)
}
