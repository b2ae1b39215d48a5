/** A stored document. `_id`, `_type`, `_rev`, `_createdAt` and `_updatedAt` are always present. */
export interface StoredDocument {
  _id: string
  _type: string
  _rev: string
  _createdAt: string
  _updatedAt: string
  [field: string]: unknown
}

/** Whether a value that came out of JSON carries the five attributes every stored document has. */
export function isStoredDocument(value: unknown): value is StoredDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_id' in value &&
    typeof value._id === 'string' &&
    '_type' in value &&
    typeof value._type === 'string' &&
    '_rev' in value &&
    typeof value._rev === 'string' &&
    '_createdAt' in value &&
    typeof value._createdAt === 'string' &&
    '_updatedAt' in value &&
    typeof value._updatedAt === 'string'
  )
}
