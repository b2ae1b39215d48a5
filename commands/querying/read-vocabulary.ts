import type {SanityClient} from '@sanity/client'

import {queryExamples} from '../../queries/index.ts'
import type {Vocabulary} from './complete-query.ts'

/** Enough documents of a dataset to have met its fields. */
const SAMPLE = 200

/** What the dataset of a client has, and the project's queries, to complete with. */
export async function readVocabulary(client: SanityClient): Promise<Vocabulary> {
  const [types, sample] = await Promise.all([
    client.fetch<string[]>('array::unique(*[]._type)', {}, {perspective: 'raw'}),
    client.fetch<unknown[]>(
      '*[!(_type match "system.*")][0...$sample]',
      {sample: SAMPLE},
      {perspective: 'raw'},
    ),
  ])
  return {
    queries: queryExamples.map(({name}) => name),
    types: types.filter((type) => !type.startsWith('system.')).toSorted(),
    fields: [...new Set(sample.flatMap(fieldsOf))].toSorted(),
  }
}

function fieldsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [name].concat(fieldsOf(inner)))
}
