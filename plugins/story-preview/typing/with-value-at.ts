import type {FieldPath, FieldPathSegment} from '../focus/field-path.ts'
import {fieldsOf} from '../problems/reading/values.ts'

/** A document with another value at a path, and all else as it is; the same document where nothing stands around the path. */
export function withValueAt<Root>(root: Root, path: FieldPath, value: unknown): Root
export function withValueAt(root: unknown, path: FieldPath, value: unknown): unknown {
  const [segment, ...rest] = path
  if (segment === undefined) return value
  if (typeof segment === 'string') {
    const fields = fieldsOf(root)
    if (fields !== root) return root
    const before = fields[segment]
    const after = withValueAt(before, rest, value)
    return after === before ? root : {...fields, [segment]: after}
  }
  if (!Array.isArray(root)) return root
  const items: readonly unknown[] = root
  const index = indexOf(items, segment)
  const before = items[index]
  const after = withValueAt(before, rest, value)
  return index === -1 || after === before ? root : items.with(index, after)
}

function indexOf(items: readonly unknown[], segment: Exclude<FieldPathSegment, string>): number {
  if (typeof segment === 'object') return items.findIndex((item) => fieldsOf(item)['_key'] === segment._key)
  return segment >= 0 && segment < items.length ? segment : -1
}
