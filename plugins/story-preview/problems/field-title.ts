import type {SchemaType} from 'sanity'

import type {FieldPath, FieldPathSegment} from '../focus/field-path.ts'
import {valueAt} from '../focus/value-at.ts'
import {fieldsOf} from './reading/values.ts'

/** What the form calls the field at a path: `Main picture › Caption`. Empty for the document as a whole. */
export function fieldTitle(schemaType: SchemaType, document: unknown, path: FieldPath): string {
  const titles: string[] = []
  let type: SchemaType | undefined = schemaType
  let value = document
  for (const segment of path) {
    value = valueAt(value, [segment])
    type = typeAt(type, segment, value)
    // Inside a block there are marks and spans, which the form has no names for.
    if (type === undefined || type.name === 'block') break
    if (typeof segment === 'string') titles.push(type.title ?? segment)
    else if (type.name !== 'reference') titles.push(type.title ?? type.name)
  }
  return titles.join(' › ')
}

function typeAt(
  type: SchemaType | undefined,
  segment: FieldPathSegment,
  value: unknown,
): SchemaType | undefined {
  if (type === undefined) return undefined
  if (typeof segment === 'string') {
    return 'fields' in type ? type.fields.find(({name}) => name === segment)?.type : undefined
  }
  if (!('of' in type)) return undefined
  return type.of.find(({name}) => name === fieldsOf(value)['_type']) ?? type.of[0]
}
