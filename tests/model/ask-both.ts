import type {SanityClient} from '@sanity/client'
import {evaluateSync, parse, toJS} from 'groq-js'
import {expect} from 'vitest'

/** What the lake answers as of `now`; and that groq-js alone, over the same documents, answers the same. */
export async function askBoth(
  client: SanityClient,
  now: Date,
  query: string,
  params: Record<string, unknown> = {},
  perspective: 'published' | 'drafts' = 'published',
): Promise<unknown> {
  const result: unknown = await client.fetch(query, params, {perspective})
  const dataset = await client.fetch<unknown[]>('*', {}, {perspective})
  const evaluated = evaluateSync(parse(query, {params}), {dataset, params, timestamp: now})
  expect(toJS(evaluated)).toEqual(result)
  return result
}
