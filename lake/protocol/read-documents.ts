import {isPublicId} from '../groq/perspective/perspective-view.ts'
import type {DocumentsAnswer, DocumentsRequest, StoredDocument} from './lake-core.ts'
import type {LakeContext} from './lake-context.ts'

/** Documents by id, and why the others are not there. */
export function readDocuments(lake: LakeContext, request: DocumentsRequest): DocumentsAnswer {
  const snapshot = lake.store.snapshot(request.dataset)
  const documents: StoredDocument[] = []
  const omitted: DocumentsAnswer['omitted'] = []
  for (const id of new Set(request.ids)) {
    const document = snapshot.get(id)
    // Whether a private document exists is private too.
    if (request.identity.role === 'anonymous' && !isPublicId(id)) omitted.push({id, reason: 'permission'})
    else if (!document) omitted.push({id, reason: 'existence'})
    else if (!request.excludeContent) documents.push(document)
  }
  return {documents, omitted}
}
