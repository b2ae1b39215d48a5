import {createSchema, isDocumentSchemaType, isObjectSchemaType, type SchemaType} from 'sanity'
import {expect, test} from 'vitest'

import {schemaTypes} from './index.ts'

const schema = createSchema({name: 'dateline', types: schemaTypes})

test('every field that an editor fills says what it is for', () => {
  const types = schemaTypes.map(({name}) => schema.get(name)).filter((type) => type !== undefined)
  expect(types.flatMap((type) => silentFields(type, type.name))).toEqual([])
})

test('every document type has an icon and a list that says more than its name', () => {
  const documents = schemaTypes.map(({name}) => schema.get(name)).filter((type) => isDocumentSchemaType(type))
  expect(
    documents.map(({name, icon, preview}) => [name, icon !== undefined, Object.keys(preview?.select ?? {})]),
  ).toEqual([
    ['article', true, ['headline', 'section', 'publishedAt', 'updatedAt', 'media']],
    ['bylineSource', true, ['title', 'subtitle']],
    ['topic', true, ['title', 'subtitle']],
    ['section', true, ['title', 'subtitle']],
    ['siteSettings', true, ['title', 'subtitle']],
  ])
})

/** Paths of the fields without a title or description, objects inside included. */
function silentFields(type: SchemaType | undefined, path: string): string[] {
  if (!isObjectSchemaType(type)) return []
  return type.fields
    .filter(({name}) => !BROUGHT_BY_SANITY.has(name))
    .flatMap((field) => {
      const fieldPath = `${path}.${field.name}`
      const isSilent = !field.type.title || !field.type.description
      const ownFields = field.type.type?.name === 'object' ? silentFields(field.type, fieldPath) : []
      return isSilent ? [fieldPath].concat(ownFields) : ownFields
    })
}

/** Parts of the picture type itself, which no form shows as fields. */
const BROUGHT_BY_SANITY = new Set(['asset', 'media', 'hotspot', 'crop'])
