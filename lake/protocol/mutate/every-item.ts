import type {PatchOperations} from '../resolved-mutation.ts'

const QUOTED_OR_EVERY_ITEM = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\[\*\]/g

/** Says `list[*]`, which `@sanity/mutator` in a Studio cannot read, as `list[0:]`, which means the same. */
export function sayEveryItem(operations: PatchOperations): PatchOperations {
  const {set, setIfMissing, unset, diffMatchPatch, inc, dec, insert} = operations
  return {
    ...operations,
    ...(set && {set: withReadableKeys(set)}),
    ...(setIfMissing && {setIfMissing: withReadableKeys(setIfMissing)}),
    ...(diffMatchPatch && {diffMatchPatch: withReadableKeys(diffMatchPatch)}),
    ...(inc && {inc: withReadableKeys(inc)}),
    ...(dec && {dec: withReadableKeys(dec)}),
    ...(unset && {unset: unset.map(readable)}),
    ...(insert && {insert: readableInsertion(insert)}),
  }
}

function readable(path: string): string {
  return path.replaceAll(QUOTED_OR_EVERY_ITEM, (token) => (token === '[*]' ? '[0:]' : token))
}

function withReadableKeys<Value>(assignments: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(assignments).map(([path, value]) => [readable(path), value]))
}

function readableInsertion(insert: NonNullable<PatchOperations['insert']>): typeof insert {
  const {items} = insert
  if ('before' in insert) return {before: readable(insert.before), items}
  return 'after' in insert
    ? {after: readable(insert.after), items}
    : {replace: readable(insert.replace), items}
}
