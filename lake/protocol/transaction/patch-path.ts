import type {PatchOperations} from '../resolved-mutation.ts'

/** Array positions have at most this many digits: the mutator lists every index of a range. */
const MOST_DIGITS = 6

const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g

/** Why a path in a patch is refused before the mutator sees it, as a sentence. */
export function patchPathProblem(operations: PatchOperations): string | undefined {
  for (const path of pathsOf(operations)) {
    const bare = path.replaceAll(QUOTED, '')
    if (new RegExp(`\\d{${MOST_DIGITS + 1}}`).test(bare))
      return `Array position out of range in path "${path}"`
    if (path.includes('__proto__')) return `Path "${path}" names a reserved attribute`
  }
  return undefined
}

export function pathsOf(operations: PatchOperations): string[] {
  const {set, setIfMissing, unset, diffMatchPatch, inc, dec, insert} = operations
  const keyed = [set, setIfMissing, diffMatchPatch, inc, dec].flatMap((group) => Object.keys(group ?? {}))
  return [...keyed, ...(unset ?? []), ...(insert ? [insertionPath(insert)] : [])]
}

function insertionPath(insert: NonNullable<PatchOperations['insert']>): string {
  if ('before' in insert) return insert.before
  return 'after' in insert ? insert.after : insert.replace
}
