import {parseVersionId} from '../../groq/perspective/version-id.ts'
import {draftIdOf} from '../document-ids.ts'
import {withReadablePaths} from '../mutate/readable-paths.ts'
import {keyPatch} from '../transaction/array-keys.ts'
import {alreadyExists, notFound, Refusal} from '../transaction/refusal.ts'
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
import {publishVersion} from './publish-version.ts'

/** A new draft, or a new version of a document that may be published. */
export function createDocument(scope: ActionScope, action: ActionOf<'create'>): void {
  const {builder, index} = scope
  const {attributes, publishedId, ifExists} = action
  requirePublishedId(scope, publishedId)
  const {kind} = requireVersionId(scope, attributes._id, publishedId)
  if (builder.get(attributes._id)) {
    if (ifExists === 'ignore') return
    throw alreadyExists(index, attributes._id)
  }
  // The draft of a published document begins as a copy of it, which is what `edit` makes.
  if (kind === 'draft' && builder.get(publishedId)) throw alreadyExists(index, publishedId)
  createDraftOrVersion(scope, keyedDocument(scope, attributes))
}

/** Patches a draft or version; one that does not exist yet begins as a copy of the published document. */
export function editDocument(scope: ActionScope, {draftId, publishedId, patch}: ActionOf<'edit'>): void {
  const {builder, index} = scope
  requirePublishedId(scope, publishedId)
  requireVersionId(scope, draftId, publishedId)
  const {ifRevisionID, ...operations} = patch
  if (ifRevisionID !== undefined) builder.expectRevision(index, draftId, ifRevisionID)
  if (!builder.get(draftId)) {
    const published = builder.get(publishedId)
    if (!published) throw notFound(index, draftId)
    createDraftOrVersion(scope, withId(published, draftId))
  }
  // Even a patch that changes nothing is kept: the editor waits for an event with the id of its transaction.
  builder.patch(index, draftId, keyPatch(withReadablePaths(operations), scope.generateKey))
}

/** Replaces the published document by the content of a draft or version, which is deleted. */
export function publishDocument(scope: ActionScope, action: ActionOf<'publish'>): void {
  const {builder, index} = scope
  const {draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId} = action
  requirePublishedId(scope, publishedId)
  requireVersionId(scope, draftId, publishedId)
  if (ifDraftRevisionId !== undefined) builder.expectRevision(index, draftId, ifDraftRevisionId)
  if (ifPublishedRevisionId !== undefined) builder.expectRevision(index, publishedId, ifPublishedRevisionId)
  publishVersion(scope, requireDocument(scope, draftId), publishedId)
}

/** Takes back what is published; its content stays as a draft unless there is one already. */
export function unpublishDocument(scope: ActionScope, {draftId, publishedId}: ActionOf<'unpublish'>): void {
  const {builder, index} = scope
  requirePublishedId(scope, publishedId)
  requireVersionId(scope, draftId, publishedId)
  const published = requireDocument(scope, publishedId)
  if (!builder.get(draftId)) createDraftOrVersion(scope, withId(published, draftId))
  builder.delete(index, publishedId)
}

/** Deletes the published document with the drafts and versions named; none may be left over. */
export function deleteDocument(scope: ActionScope, action: ActionOf<'delete'>): void {
  const {builder, index, purge} = scope
  const {publishedId, includeDrafts} = action
  requirePublishedId(scope, publishedId)
  for (const id of includeDrafts) requireVersionId(scope, id, publishedId)
  const group = builder
    .snapshot()
    .documents.map(({_id}) => _id)
    .filter((id) => parseVersionId(id).publishedId === publishedId)
  if (group.length === 0) throw notFound(index, publishedId)
  const left = group.filter((id) => id !== publishedId && !includeDrafts.includes(id))
  if (left.length > 0) {
    throw new Refusal(index, {
      type: 'documentVersionExistsError',
      description: `Document "${publishedId}" cannot be deleted without its drafts and versions: name ${left.map((id) => `"${id}"`).join(', ')} in includeDrafts`,
      id: publishedId,
      versionIDs: left,
    })
  }
  for (const id of [publishedId, ...includeDrafts]) {
    const deleted = builder.delete(index, id)
    if (deleted && action.purge === true) purge.push(id)
  }
}

/** Gives the draft this content, whether or not there is a draft; the document itself must exist. */
export function replaceDraft(scope: ActionScope, {publishedId, attributes}: ActionOf<'replaceDraft'>): void {
  const {builder, index} = scope
  requirePublishedId(scope, publishedId)
  requireVersionId(scope, attributes._id, publishedId)
  const current =
    builder.get(attributes._id) ?? builder.get(draftIdOf(publishedId)) ?? builder.get(publishedId)
  if (!current) throw notFound(index, publishedId)
  const replacement = keyedDocument(scope, {_createdAt: current._createdAt, ...attributes})
  if (builder.get(attributes._id)) builder.createOrReplace(index, replacement)
  else createDraftOrVersion(scope, replacement)
}
