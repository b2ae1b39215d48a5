import type {PatchOperations} from '../resolved-mutation.ts'

/** What `@sanity/mutator` cannot read, in the first three groups; then strings, where nothing is to be read. */
const UNREADABLE =
  /(?<everyItem>\[\*\])|\[\s*"(?<attribute>(?:[^"\\]|\\.)*)"\s*\]|(?<operator>[=!<>]=|[<>])\s*'(?<literal>(?:[^'\\]|\\.)*)'|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g

/**
 * Says paths so that `@sanity/mutator` in a Studio can read them, which is what executes the patch there: `list[*]` as
 * `list[0:]`, `["x-y"]` as `['x-y']`, and `[_key=='a']` as `[_key=="a"]`, which mean the same.
 */
export function withReadablePaths(operations: PatchOperations): PatchOperations {
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
  return path.replaceAll(UNREADABLE, (token, ...match) => {
    const {everyItem, attribute, operator, literal}: Partial<Record<string, string>> = match.at(-1)
    if (everyItem !== undefined) return '[0:]'
    if (attribute !== undefined) return `[${quoted(attribute, "'")}]`
    return operator === undefined || literal === undefined ? token : `${operator}${quoted(literal, '"')}`
  })
}

/** A string in other quotation marks; what is escaped in it is, in JSONMatch, whatever follows a backslash. */
function quoted(content: string, mark: '"' | "'"): string {
  const plain = content.replaceAll(/\\(.)/g, '$1')
  return `${mark}${plain.replaceAll(/[\\"']/g, (character) => (character === '\\' || character === mark ? `\\${character}` : character))}${mark}`
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
