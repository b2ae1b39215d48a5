import type {StoredDocument} from './stored-document.ts'

/**
 * The documents of one dataset at one moment, in the order of their ids (UTF-16). Neither the snapshot nor the
 * documents in it ever change: a commit makes the next snapshot.
 */
export class DatasetSnapshot {
  readonly documents: readonly StoredDocument[]

  /** `documents` must be sorted by id, without repetition: `DatasetSnapshot.of` sees to it. */
  private constructor(documents: readonly StoredDocument[]) {
    this.documents = documents
  }

  static of(documents: readonly StoredDocument[]): DatasetSnapshot {
    return new DatasetSnapshot(documents.toSorted((a, b) => (a._id < b._id ? -1 : 1)))
  }

  get(id: string): StoredDocument | undefined {
    const candidate = this.documents[lowerBound(this.documents, id)]
    return candidate?._id === id ? candidate : undefined
  }

  /** The snapshot after a commit: each id maps to its new document, or to `null` if it was deleted. */
  with(changes: ReadonlyMap<string, StoredDocument | null>): DatasetSnapshot {
    const documents: StoredDocument[] = []
    let copied = 0
    for (const [id, document] of [...changes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const place = lowerBound(this.documents, id)
      for (const unchanged of this.documents.slice(copied, place)) documents.push(unchanged)
      if (document) documents.push(document)
      copied = this.documents[place]?._id === id ? place + 1 : place
    }
    for (const unchanged of this.documents.slice(copied)) documents.push(unchanged)
    return new DatasetSnapshot(documents)
  }
}

function lowerBound(documents: readonly StoredDocument[], id: string): number {
  let low = 0
  let high = documents.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const candidate = documents[middle]
    if (candidate && candidate._id < id) low = middle + 1
    else high = middle
  }
  return low
}
