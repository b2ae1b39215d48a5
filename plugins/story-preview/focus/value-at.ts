import {fieldsOf} from '../problems/reading/values.ts'
import type {FieldPath, FieldPathSegment} from './field-path.ts'

/** What stands at a path in a document; `undefined` where nothing does. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce(partOf, value)
}

function partOf(value: unknown, segment: FieldPathSegment): unknown {
  if (typeof segment === 'string') return fieldsOf(value)[segment]
  if (!Array.isArray(value)) return undefined
  const items: readonly unknown[] = value
  return typeof segment === 'number'
    ? items[segment]
    : items.find((item) => fieldsOf(item)['_key'] === segment._key)
}
