import type {ClientReturn, QueryParams} from '@sanity/client'
import {useEffect, useMemo, useState} from 'react'

import {queryAsAt} from './time-travel/query-as-at.ts'
import {usePreviewClient} from './studio-adapter.ts'

const RETRY_IN_MILLISECONDS = 5000

export interface Onward<Result> {
  result: Result | undefined
  error: unknown
}

interface OnwardOptions<Query extends string> {
  /** Without one nothing is listed. */
  query: Query | undefined
  params: QueryParams
  /** Most important first. */
  perspectiveStack: readonly string[]
  /** The time that the query takes for now, as an ISO 8601 instant; without it the server's own. */
  asAt: string | undefined
  isNeeded: boolean
}

/**
 * Lists other documents: fetched, since they cannot be found among those that are observed. Fetched again only when the
 * parameters change, so typing stays off the network, and again after a failure.
 */
export function useOnward<Query extends string>({
  query,
  params,
  perspectiveStack,
  asAt,
  isNeeded,
}: OnwardOptions<Query>): Onward<ClientReturn<Query>> {
  const client = usePreviewClient()
  const perspectiveKey = perspectiveStack.join(',')
  const paramsKey = JSON.stringify(params)
  const [attempt, setAttempt] = useState(1)
  const [onward, setOnward] = useState<Onward<ClientReturn<Query>>>({result: undefined, error: undefined})
  const stableParams = useMemo<QueryParams>(() => JSON.parse(paramsKey), [paramsKey])

  useEffect(() => {
    if (!isNeeded || query === undefined) return
    const controller = new AbortController()
    let nextAttempt: ReturnType<typeof setTimeout> | undefined
    client
      .fetch<ClientReturn<Query>>(...queryAsAt(query, stableParams, asAt), {
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
  }, [client, query, stableParams, perspectiveKey, asAt, isNeeded, attempt])

  return onward
}
