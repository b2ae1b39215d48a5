import type {ClientReturn, QueryParams} from '@sanity/client'
import {useEffect, useMemo, useState} from 'react'

import {usePerspectiveStack, usePreviewClient} from './studio-adapter.ts'

const RETRY_IN_MILLISECONDS = 5000

export interface Onward<Result> {
  result: Result | undefined
  error: unknown
}

/**
 * Lists other documents under the selected perspective: fetched, since they cannot be found among those that are
 * observed. Fetched again only when the parameters change, so typing stays off the network, and
 * again after a failure.
 */
export function useOnward<Query extends string>(
  query: Query,
  params: QueryParams,
): Onward<ClientReturn<Query>> {
  const client = usePreviewClient()
  const perspectiveKey = usePerspectiveStack().join(',')
  const paramsKey = JSON.stringify(params)
  const [attempt, setAttempt] = useState(1)
  const [onward, setOnward] = useState<Onward<ClientReturn<Query>>>({result: undefined, error: undefined})
  const stableParams = useMemo<QueryParams>(() => JSON.parse(paramsKey), [paramsKey])

  useEffect(() => {
    const controller = new AbortController()
    let nextAttempt: ReturnType<typeof setTimeout> | undefined
    client
      .fetch(query, stableParams, {
        perspective: perspectiveKey === 'published' ? 'published' : perspectiveKey.split(','),
        signal: controller.signal,
        tag: 'story-preview.onward',
      })
      .then((result) => setOnward({result, error: undefined}))
      .catch((error: unknown) => {
        if (controller.signal.aborted) return
        setOnward((previous) => ({...previous, error}))
        nextAttempt = setTimeout(() => setAttempt(attempt + 1), RETRY_IN_MILLISECONDS)
      })
    return () => {
      clearTimeout(nextAttempt)
      controller.abort()
    }
  }, [client, query, stableParams, perspectiveKey, attempt])

  return onward
}
