import {isJsonObject} from '../json-object.ts'
import type {DraftedDocument} from '../resolved-mutation.ts'
import {invalid} from '../transaction/refusal.ts'
import type {ActionOf} from './action-schema.ts'
import {
  createDraftOrVersion,
  keyedDocument,
  requireDocument,
  requirePublishedId,
  requireVersionId,
  withId,
  type ActionScope,
} from './action-scope.ts'

/** Adds a document to a release, with content of its own or as a copy of another of its versions. */
export function createVersion(scope: ActionScope, action: ActionOf<'version.create'>): void {
  requirePublishedId(scope, action.publishedId)
  const document = newVersion(scope, action)
  requireVersionId(scope, document._id, action.publishedId)
  createDraftOrVersion(scope, keyedDocument(scope, document))
}

/** Replaces a version's content. */
export function replaceVersion(scope: ActionScope, {document}: ActionOf<'version.replace'>): void {
  requireVersionId(scope, document._id, undefined)
  const current = requireDocument(scope, document._id)
  scope.builder.createOrReplace(
    scope.index,
    keyedDocument(scope, {_createdAt: current._createdAt, ...document}),
  )
}

/** Marks a version so that its release takes the document offline; a new one begins as the published document. */
export function unpublishVersion(scope: ActionScope, action: ActionOf<'version.unpublish'>): void {
  const {builder, index} = scope
  const {versionId, publishedId} = action
  requirePublishedId(scope, publishedId)
  requireVersionId(scope, versionId, publishedId)
  const published = requireDocument(scope, publishedId)
  if (!builder.get(versionId)) createDraftOrVersion(scope, withId(published, versionId))
  const system = requireDocument(scope, versionId)['_system']
  builder.patch(index, versionId, {set: {_system: {...(isJsonObject(system) && system), delete: true}}})
}

/** Deletes a draft or version. */
export function discardVersion(
  scope: ActionScope,
  {versionId, purge}: {versionId: string; purge: boolean | undefined},
): void {
  requireVersionId(scope, versionId, undefined)
  requireDocument(scope, versionId)
  scope.builder.delete(scope.index, versionId)
  if (purge === true) scope.purge.push(versionId)
}

function newVersion(scope: ActionScope, action: ActionOf<'version.create'>): DraftedDocument {
  const {document, baseId, versionId, ifBaseRevisionId} = action
  if (document) return document
  if (baseId === undefined || versionId === undefined) {
    throw invalid(scope.index, 'A new version needs either "document", or "baseId" and "versionId"')
  }
  if (ifBaseRevisionId !== undefined) scope.builder.expectRevision(scope.index, baseId, ifBaseRevisionId)
  return withId(requireDocument(scope, baseId), versionId)
}
