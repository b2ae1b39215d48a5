import {createHash} from 'node:crypto'
import type {DocumentSource, GroqDocument} from '../../groq/document-source.ts'
import {parseVersionId} from '../../groq/perspective/version-id.ts'
import {documentsByGroup} from '../../groq/plan/document-indexes.ts'
import type {QueryDependencies} from '../../groq/query-dependencies.ts'
import type {DocumentChange} from '../../store/log-entry.ts'

/** A name for what a query looked at. When a live event brings one of its tags, a query is to be asked again. */
export type SyncTag = `s1:${string}`

/** 48 bits: two names that share a tag cost a needless refetch, now and then in a million. */
const DIGEST_LENGTH = 8

/** The tags of a query, sorted. A change that can alter its result has at least one of them: see `changeTags`. */
export function queryTags(dataset: string, dependencies: QueryDependencies): SyncTag[] {
  if (dependencies.on === 'everything') return [tagOf(dataset, 'any')]
  const {groups, types} = dependencies
  return [
    ...[...groups].map((id) => tagOf(dataset, 'group', id)),
    ...[...types].map((type) => tagOf(dataset, 'type', type)),
  ].toSorted()
}

/** The tags that some changes of a transaction make stale, sorted; `source` has the documents after it. */
export function changeTags(
  dataset: string,
  changes: readonly DocumentChange[],
  source: DocumentSource,
): SyncTag[] {
  if (changes.length === 0) return []
  const tags = new Set([tagOf(dataset, 'any')])
  for (const change of changes) {
    tags.add(tagOf(dataset, 'group', change.groupId))
    for (const type of typesConcerned(change, source)) tags.add(tagOf(dataset, 'type', type))
  }
  return [...tags].toSorted()
}

/**
 * A draft that appears, goes, or is of another type than before, can hide or show another document of its group, which
 * may be of yet another type.
 */
function typesConcerned({groupId, before, after}: DocumentChange, source: DocumentSource): string[] {
  if (before && after && before._type === after._type) return [after._type]
  const others: readonly GroqDocument[] =
    documentsByGroup(source).get(parseVersionId(groupId).publishedId) ?? []
  return [before, after, ...others].flatMap((document) => {
    const type = document?.['_type']
    return typeof type === 'string' ? [type] : []
  })
}

function tagOf(dataset: string, ...name: string[]): SyncTag {
  const digest = createHash('sha256').update(JSON.stringify([dataset, ...name]))
  return `s1:${digest.digest('base64url').slice(0, DIGEST_LENGTH)}`
}
