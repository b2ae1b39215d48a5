/** Where a field stands in a document, as Sanity writes it: `['body', {_key: 'p1'}, 'caption']`. */
export type FieldPath = readonly FieldPathSegment[]

export type FieldPathSegment = string | number | {readonly _key: string}

/** The path in one string, as the Studio's addresses hold it: `body[_key=="p1"].caption`. */
export function fieldPathString(path: FieldPath): string {
  return path.map((segment, index) => segmentString(segment, index)).join('')
}

/** Whether two paths lead to the same field. */
export function isSamePath(one: FieldPath, other: FieldPath): boolean {
  return fieldPathString(one) === fieldPathString(other)
}

/** Whether a path leads to `start` or to something inside it. */
export function startsWith(path: FieldPath, start: FieldPath): boolean {
  return isSamePath(path.slice(0, start.length), start)
}

function segmentString(segment: FieldPathSegment, index: number): string {
  if (typeof segment === 'number') return `[${segment}]`
  if (typeof segment === 'object') return `[_key=="${segment._key}"]`
  return index === 0 ? segment : `.${segment}`
}
