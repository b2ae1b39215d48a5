import type {ClientReturn} from '@sanity/client'
import {evaluateSync, type ExprNode, parse, toJS} from 'groq-js'

import {publishedIdOf} from './overlay-id.ts'

/** A document as the previewed dataset holds it; only `_id` and `_type` are certain while it is being typed. */
export interface PreviewDocument {
  _id: string
  _type: string
  [field: string]: unknown
}

/** `null`: there is no such document. `undefined`: not known yet. */
export type LookUp = (publishedId: string) => PreviewDocument | null | undefined

export interface PageEvaluation<Result> {
  /** The query's result, as the API would answer it. */
  result: Result
  /** Published ids the query looked for, in order of first use. */
  dereferenced: string[]
  /** Those of them that are not known yet: the result is provisional until they are. */
  pending: string[]
  /** Those of them that do not exist: holes for readers. */
  missing: string[]
}

/**
 * Evaluates a query over `roots` and the documents it dereferences, with no network. Ids are rewritten to published
 * ids first, as the API does under every perspective but `raw`. `now` is what the query’s `now()` says: the time it is, unless said otherwise.
 */
export function evaluatePage<const Query extends string>(
  query: Query,
  params: Record<string, unknown>,
  roots: readonly PreviewDocument[],
  lookUp: LookUp,
  now = new Date(),
): PageEvaluation<ClientReturn<Query>> {
  const seen = new Map<string, PreviewDocument | null | undefined>()
  const documents = roots.map(asPublished)
  const value = evaluateSync(parseOnce(query), {
    params,
    dataset: documents,
    timestamp: now,
    dereference: ({_ref}) => {
      if (!seen.has(_ref)) {
        const found = documents.find((document) => document._id === _ref) ?? lookUp(_ref)
        seen.set(_ref, found ? asPublished(found) : found)
      }
      return seen.get(_ref) ?? null
    },
  })
  const entries = [...seen]
  return {
    // TypeGen derives the result's type from the query; groq-js cannot know it.
    result: toJS(value) as ClientReturn<Query>,
    dereferenced: entries.map(([id]) => id),
    pending: entries.filter(([, document]) => document === undefined).map(([id]) => id),
    missing: entries.filter(([, document]) => document === null).map(([id]) => id),
  }
}

function asPublished(document: PreviewDocument): PreviewDocument {
  const publishedId = publishedIdOf(document._id)
  return publishedId === document._id ? document : {...document, _id: publishedId, _originalId: document._id}
}

const parsedQueries = new Map<string, ExprNode>()

function parseOnce(query: string): ExprNode {
  const known = parsedQueries.get(query)
  if (known !== undefined) return known
  const tree = parse(query)
  parsedQueries.set(query, tree)
  return tree
}
