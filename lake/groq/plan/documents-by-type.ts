import type {DocumentSource, GroqDocument} from '../document-source.ts'

type TypeIndex = ReadonlyMap<unknown, readonly GroqDocument[]>

const indexes = new WeakMap<readonly GroqDocument[], TypeIndex>()

/** The documents of each `_type`, in the order of the source; made once for each state of the dataset. */
export function documentsByType(source: DocumentSource): TypeIndex {
  const known = indexes.get(source.documents)
  if (known) return known
  const index = Map.groupBy(source.documents, (document) => document['_type'])
  indexes.set(source.documents, index)
  return index
}
