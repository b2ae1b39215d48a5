import type {FieldPath} from '../../focus/field-path.ts'

import {publishedIdOf} from '../../overlay-id.ts'
import {fieldsOf, itemsAt, referenceOf} from './values.ts'

export interface DocumentReference {
  /** Of the field that holds the reference. */
  readonly path: FieldPath
  readonly publishedId: string
}

/** Every reference inside a value, in its order, wherever the schema has put it. */
export function referencesIn(value: unknown, path: FieldPath = []): readonly DocumentReference[] {
  if (Array.isArray(value)) {
    return itemsAt(value, path).flatMap((item) => referencesIn(item.fields, item.path))
  }
  const reference = referenceOf(value)
  if (reference !== undefined) return [{path, publishedId: publishedIdOf(reference)}]
  return Object.entries(fieldsOf(value)).flatMap(([name, part]) => referencesIn(part, [...path, name]))
}
