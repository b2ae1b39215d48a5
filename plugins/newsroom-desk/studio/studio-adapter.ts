/** Every import from the Studio that is not marked stable, in one place: what to check when `sanity` is upgraded. */
import {
  type DocumentActionComponent,
  type DocumentActionProps,
  type DuplicateDocumentActionComponent,
  type SanityClient,
  useClient,
  useSyncState,
  useValidationStatus,
} from 'sanity'
import {useCallback, useEffect, useMemo, useRef} from 'react'

const API_VERSION = '2025-02-19'

export type {DocumentActionComponent, DocumentActionProps, DuplicateDocumentActionComponent}

export function useDeskClient(): SanityClient {
  return useClient({apiVersion: API_VERSION})
}

export interface Saving {
  /** Whether all that was typed is in the dataset, and checked. */
  readonly isSettled: boolean
  readonly hasErrors: boolean
}

/** Waits until all that was typed into the draft of a story is saved and checked, and tells how it stands then. */
export function useUntilSaved(publishedId: string, type: string): () => Promise<Saving> {
  const saving = useSaving(publishedId, type)
  const latest = useRef(saving)
  const waiting = useRef(new Set<(saving: Saving) => void>())
  useEffect(() => {
    latest.current = saving
    if (!saving.isSettled) return
    for (const resolve of waiting.current) resolve(saving)
    waiting.current.clear()
  }, [saving])
  return useCallback(
    () =>
      latest.current.isSettled
        ? Promise.resolve(latest.current)
        : new Promise((resolve) => waiting.current.add(resolve)),
    [],
  )
}

function useSaving(publishedId: string, type: string): Saving {
  const {isSyncing} = useSyncState(publishedId, type)
  const {isValidating, validation} = useValidationStatus(`drafts.${publishedId}`, type, true)
  const isSettled = !isSyncing && !isValidating
  const hasErrors = validation.some(({level}) => level === 'error')
  return useMemo(() => ({isSettled, hasErrors}), [isSettled, hasErrors])
}
