import {createHash} from 'node:crypto'

/**
 * A hash of what a document says: its id, type and fields, in any order, without what the Content Lake keeps about it
 * (`_rev`, `_createdAt`, `_updatedAt`, `_system`). Equal hashes mean that nobody changed it in between.
 */
export function fingerprint(document: object): string {
  const content = Object.fromEntries(Object.entries(document).filter(([name]) => isContent(name)))
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(content)))
    .digest('hex')
}

/** Fields that an import may set or remove. */
export function isContentField(name: string): boolean {
  return !name.startsWith('_')
}

function isContent(name: string): boolean {
  return isContentField(name) || name === '_id' || name === '_type'
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, member]) => [name, sortKeys(member)]),
  )
}
