import type {SanityClient} from '@sanity/client'
import {useToast} from '@sanity/ui/toast'
import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

import {type QueryExample, queryExamples} from '../../queries/index.ts'
import {offerExamples, type SavedQuery} from './offer-examples.ts'
import {readPreferences, writePreferences} from './user-preferences.ts'

const API_VERSION = '2025-02-19'

/** Where Vision keeps a user's saved queries. */
const SAVED_KEY = 'studio.vision-tool.saved-queries'
const OFFERED_KEY = 'dateline.query-examples.offered'

/** Offers the examples to the user who is signed in; `false` until that is done, or has failed. */
export function useOfferedExamples(): boolean {
  const client = useClient({apiVersion: API_VERSION})
  const toast = useToast()
  const [isDone, setDone] = useState(false)
  useEffect(() => {
    let isWanted = true
    const offer = async () => {
      try {
        await offerTo(client)
      } catch (error) {
        // Without the examples Vision is what it always was.
        const description = error instanceof Error ? error.message : String(error)
        toast.push({status: 'warning', title: 'The example queries could not be saved', description})
      }
      if (isWanted) setDone(true)
    }
    void offer()
    return () => {
      isWanted = false
    }
  }, [client, toast])
  return isDone
}

async function offerTo(client: SanityClient): Promise<void> {
  const [saved, offered] = await readPreferences(client, [SAVED_KEY, OFFERED_KEY])
  const next = offerExamples(
    {saved: savedQueries(saved), offered: strings(offered)},
    queryExamples,
    (example) => urlOf(client, example),
  )
  if (next === undefined) return
  await writePreferences(client, [
    {key: SAVED_KEY, value: {queries: next.saved}},
    {key: OFFERED_KEY, value: next.offered},
  ])
}

/** The request that asks an example, from which Vision reads query, parameters and perspective. */
function urlOf(client: SanityClient, {query, params, perspective}: QueryExample): string {
  const search = new URLSearchParams({query})
  for (const [name, value] of Object.entries(params)) search.set(`$${name}`, JSON.stringify(value))
  search.set('perspective', perspective)
  return client.getUrl(client.getDataUrl('query', `?${search.toString()}`))
}

function savedQueries(value: unknown): readonly SavedQuery[] {
  if (typeof value !== 'object' || value === null || !('queries' in value)) return []
  return Array.isArray(value.queries) ? value.queries.filter(isSavedQuery) : []
}

function isSavedQuery(value: unknown): value is SavedQuery {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_key' in value &&
    typeof value._key === 'string' &&
    'url' in value &&
    typeof value.url === 'string'
  )
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}
