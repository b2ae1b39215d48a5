import type {DocumentSource, GroqDocument} from '../document-source.ts'
import {parseVersionId} from '../perspective/version-id.ts'

type Index = ReadonlyMap<unknown, readonly GroqDocument[]>

/** The documents of each `_type`, in the order of the source; made once for each state of the dataset. */
export const documentsByType = indexed((document) => document['_type'])

/** As `documentsByType`, for each published id the document with its draft and versions. */
export const documentsByGroup = indexed((document) => parseVersionId(document._id).publishedId)

function indexed(keyOf: (document: GroqDocument) => unknown): (source: DocumentSource) => Index {
  const indexes = new WeakMap<readonly GroqDocument[], Index>()
  return ({documents}) => {
    const known = indexes.get(documents)
    if (known) return known
    const index = Map.groupBy(documents, keyOf)
    indexes.set(documents, index)
    return index
  }
}
