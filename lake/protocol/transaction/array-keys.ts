import {isJsonObject, type JsonObject} from '../json-object.ts'
import type {DraftedDocument, PatchOperations} from '../resolved-mutation.ts'

/** Gives every object that is an array item, at any depth, a `_key` if it has none. */
export function keyArrayItems(value: unknown, generateKey: () => string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => keyed(item, generateKey))
  return isJsonObject(value) ? keyFields(value, generateKey) : value
}

export function keyDocument(document: DraftedDocument, generateKey: () => string): DraftedDocument {
  return {...document, ...keyFields(document, generateKey)}
}

/** As `keyArrayItems`, for what a patch sets or inserts; `body[0]` is an array item, and so is `body[_key=="a"]`. */
export function keyPatch(operations: PatchOperations, generateKey: () => string): PatchOperations {
  const {set, setIfMissing, insert} = operations
  return {
    ...operations,
    ...(setIfMissing && {setIfMissing: keyAssignments(setIfMissing, generateKey)}),
    ...(set && {set: keyAssignments(set, generateKey)}),
    ...(insert && {insert: {...insert, items: insert.items.map((item) => keyed(item, generateKey))}}),
  }
}

const KEYED_ITEM = /\[\s*_key\s*==\s*"([^"]+)"\s*\]$/
const ARRAY_ITEM = /\[[^\]'"]*\]$/

function keyAssignments(assignments: JsonObject, generateKey: () => string): JsonObject {
  return Object.fromEntries(
    Object.entries(assignments).map(([path, value]) => {
      const key = KEYED_ITEM.exec(path)?.[1]
      if (key !== undefined) return [path, keyed(value, generateKey, key)]
      return [path, ARRAY_ITEM.test(path) ? keyed(value, generateKey) : keyArrayItems(value, generateKey)]
    }),
  )
}

function keyed(item: unknown, generateKey: () => string, key?: string): unknown {
  if (!isJsonObject(item)) return keyArrayItems(item, generateKey)
  const fields = keyFields(item, generateKey)
  return typeof item['_key'] === 'string' ? fields : {...fields, _key: key ?? generateKey()}
}

function keyFields(value: JsonObject, generateKey: () => string): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, keyArrayItems(field, generateKey)]),
  )
}
