import type {SanityClient} from '@sanity/client'
import {useCallback, useEffect, useState} from 'react'
import {from, switchMap} from 'rxjs'

import {sharedPreviewsOfDocumentQuery} from '../../../queries/index.ts'
import {type LifetimeName, newSharedPreview, SHARED_PREVIEW} from './new-shared-preview.ts'

export interface SharedPreview {
  id: string
  token: string
  /** ISO 8601. */
  expiresAt: string
}

export interface SharedPreviews {
  /** `undefined` until they are known. */
  links: readonly SharedPreview[] | undefined
  error: unknown
  create: (lifetime: LifetimeName) => Promise<void>
  revoke: (id: string) => Promise<void>
}

/** The open links to a document, as they are made and revoked, by whomever. */
export function useSharedPreviews(
  client: SanityClient,
  documentId: string,
  perspective: readonly string[],
): SharedPreviews {
  const [links, setLinks] = useState<readonly SharedPreview[]>()
  const [error, setError] = useState<unknown>()

  useEffect(() => {
    const raw = client.withConfig({perspective: 'raw'})
    const changes = raw.observable.listen(
      `*[_type == "${SHARED_PREVIEW}" && documentId == $documentId]`,
      {documentId},
      {events: ['welcome', 'mutation'], visibility: 'query', includeResult: false},
    )
    const subscription = changes
      .pipe(switchMap(() => from(raw.fetch(sharedPreviewsOfDocumentQuery, {documentId}))))
      .subscribe({next: (found) => setLinks(found.flatMap(readLink)), error: setError})
    return () => subscription.unsubscribe()
  }, [client, documentId])

  const create = useCallback(
    async (lifetime: LifetimeName) => {
      const fillRandomly = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)
      await client.create(newSharedPreview({documentId, perspective, lifetime, fillRandomly}))
    },
    [client, documentId, perspective],
  )
  const revoke = useCallback(
    async (id: string) => {
      await client.delete(id)
    },
    [client],
  )
  return {links, error, create, revoke}
}

interface FoundLink {
  _id: string
  token: unknown
  expiresAt: unknown
}

function readLink({_id: id, token, expiresAt}: FoundLink): SharedPreview[] {
  return typeof token === 'string' && typeof expiresAt === 'string' ? [{id, token, expiresAt}] : []
}
