import type {FieldPath} from '../../focus/field-path.ts'

/** Readers of single values of a document that may hold anything anywhere. */

export interface Fields {
  readonly [name: string]: unknown
}

/** The fields of an object; of anything else, none. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}

/** A string with something in it; `undefined` for white space and all else. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** The id a reference leads to. */
export function referenceOf(value: unknown): string | undefined {
  return textOf(fieldsOf(value)['_ref'])
}

export interface Item {
  readonly path: FieldPath
  readonly fields: Fields
}

/** The objects of an array with their paths: by key, or by place where a key is missing. */
export function itemsAt(value: unknown, path: FieldPath): readonly Item[] {
  if (!Array.isArray(value)) return []
  return value.map((item: unknown, index) => {
    const fields = fieldsOf(item)
    const key = textOf(fields['_key'])
    return {path: [...path, key === undefined ? index : {_key: key}], fields}
  })
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
