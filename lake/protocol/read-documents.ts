import {isPublicId} from '../groq/perspective/perspective-view.ts'
import {parseVersionId} from '../groq/perspective/version-id.ts'
import {documentsByGroup} from '../groq/plan/document-indexes.ts'
import type {DatasetSnapshot} from '../store/dataset-snapshot.ts'
import {publishedIdOf} from './document-ids.ts'
import type {DocumentsAnswer, DocumentsRequest, StoredDocument} from './lake-core.ts'
import type {LakeContext} from './lake-context.ts'

/** Documents by id, and why the others are not there. */
export function readDocuments(lake: LakeContext, request: DocumentsRequest): DocumentsAnswer {
  const snapshot = lake.store.snapshot(request.dataset)
  const documents: StoredDocument[] = []
  const omitted: DocumentsAnswer['omitted'] = []
  for (const id of idsOf(snapshot, request)) {
    const document = snapshot.get(id)
    // Whether a private document exists is private too.
    if (request.identity.role === 'anonymous' && !isPublicId(id)) omitted.push({id, reason: 'permission'})
    else if (!document) omitted.push({id, reason: 'existence'})
    else if (!request.excludeContent) documents.push(document)
  }
  return {documents, omitted}
}

function idsOf(snapshot: DatasetSnapshot, request: DocumentsRequest): ReadonlySet<string> {
  const {ids, includeAllVersions, identity} = request
  // Who has not signed in is not to learn which versions there are.
  if (includeAllVersions !== true || identity.role === 'anonymous') return new Set(ids)
  return new Set(ids.flatMap((id) => groupOf(snapshot, id) ?? id))
}

const RANKS = {published: 0, draft: 1, version: 2}

/** Ids of what there is of a document; `undefined` when there is nothing. */
function groupOf(snapshot: DatasetSnapshot, id: string): string[] | undefined {
  return documentsByGroup(snapshot)
    .get(publishedIdOf(id))
    ?.map(({_id}) => _id)
    .toSorted((a, b) => RANKS[parseVersionId(a).kind] - RANKS[parseVersionId(b).kind])
}
