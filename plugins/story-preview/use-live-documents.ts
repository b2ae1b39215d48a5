import {useEffect, useMemo, useState, useSyncExternalStore} from 'react'

import {DocumentSet, type KnownDocuments} from './document-set.ts'
import {useObserveDocument} from './studio-adapter.ts'

export interface LiveDocuments {
  /** Another object whenever an observed document has changed. */
  known: KnownDocuments
  /** Is told, from an effect, which published ids the preview depends on. */
  documents: DocumentSet
  error: unknown
}

/** The documents around the previewed one, live, as they are seen through a stack of perspectives. */
export function useLiveDocuments(perspectiveStack: readonly string[]): LiveDocuments {
  const observe = useObserveDocument()
  const perspectiveKey = perspectiveStack.join(',')
  const [error, setError] = useState<unknown>()
  const documents = useMemo(
    () => new DocumentSet(observe, perspectiveKey.split(','), setError),
    [observe, perspectiveKey],
  )
  useEffect(() => () => documents.close(), [documents])
  const known = useSyncExternalStore(documents.subscribe, documents.snapshot)
  return {known, documents, error}
}
