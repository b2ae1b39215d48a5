import type {z} from 'zod'
import {ActionFailedError, ForbiddenError, isLakeError} from '../../errors/lake-errors.ts'
import type {ActionsRequest} from '../lake-core.ts'
import type {LakeContext} from '../lake-context.ts'
import {lastBeforeDeletion} from '../history/documents-at.ts'
import {readRequestBody} from '../read-request-body.ts'
import {AlreadyCommitted, beginTransaction, commitTransaction} from '../transaction/commit-transaction.ts'
import {invalid, Refusal, unsupported} from '../transaction/refusal.ts'
import type {ActionScope} from './action-scope.ts'
import {anyActionsSchema, documentActionSchema, type DocumentAction} from './action-schema.ts'
import {
  createDocument,
  deleteDocument,
  editDocument,
  publishDocument,
  replaceDraft,
  unpublishDocument,
} from './document-actions.ts'
import {isReleaseAction, releaseActionSchema, type ReleaseAction} from './release-action-schema.ts'
import {
  createRelease,
  deleteRelease,
  editRelease,
  importRelease,
  scheduleRelease,
  unscheduleRelease,
} from './release-actions.ts'
import {archiveRelease, unarchiveRelease} from './release-archive.ts'
import {publishRelease} from './release-publish.ts'
import {createVersion, discardVersion, replaceVersion, unpublishVersion} from './version-actions.ts'

/** Does all actions of a request in one transaction, or none. Throws `ActionFailedError`, `UnavailableError`. */
export function act(lake: LakeContext, request: ActionsRequest): {transactionId: string} {
  if (request.identity.role === 'anonymous') throw new ForbiddenError('Sign in to change documents')
  const actions = readRequestBody(anyActionsSchema, request.actions, 'actions')
  const transaction = {...request, body: request.actions}
  try {
    const builder = beginTransaction(lake, transaction)
    const purge: string[] = []
    for (const [index, action] of actions.entries()) {
      run(
        {
          builder,
          index,
          purge,
          generateKey: lake.generateKey,
          lastBeforeDeletion: (id) => lastBeforeDeletion(lake, request.dataset, id),
        },
        action,
      )
    }
    const actionTypes = actions.map(({actionType}) => actionType)
    commitTransaction(lake, builder, transaction, {actions: actionTypes, purge})
    return {transactionId: builder.stamp.transactionId}
  } catch (error) {
    if (error instanceof AlreadyCommitted) return {transactionId: error.transactionId}
    if (!(error instanceof Refusal)) throw error
    throw new ActionFailedError(`The action(s) failed: ${error.message}`, [error.item], {cause: error})
  }
}

function run(scope: ActionScope, unchecked: {actionType: string}): void {
  if (/^sanity\.action\.(?:document\.)?variant\./.test(unchecked.actionType)) {
    throw unsupported(
      scope.index,
      'This lake has no variants; a Studio is not to ask for them (beta.variants)',
    )
  }
  if (isReleaseAction(unchecked.actionType)) {
    runReleaseAction(scope, checked(scope, releaseActionSchema, unchecked))
  } else {
    runDocumentAction(scope, checked(scope, documentActionSchema, unchecked))
  }
}

function runReleaseAction(scope: ActionScope, action: ReleaseAction): void {
  switch (action.actionType) {
    case 'sanity.action.release.create':
      return createRelease(scope, action)
    case 'sanity.action.release.edit':
      return editRelease(scope, action)
    case 'sanity.action.release.publish':
      return publishRelease(scope, action)
    case 'sanity.action.release.schedule':
      return scheduleRelease(scope, action)
    case 'sanity.action.release.unschedule':
      return unscheduleRelease(scope, action)
    case 'sanity.action.release.archive':
      return archiveRelease(scope, action)
    case 'sanity.action.release.unarchive':
      return unarchiveRelease(scope, action)
    case 'sanity.action.release.delete':
      return deleteRelease(scope, action)
    case 'sanity.action.release.import':
      return importRelease(scope, action)
    default:
      return action satisfies never
  }
}

function runDocumentAction(scope: ActionScope, action: DocumentAction): void {
  switch (action.actionType) {
    case 'sanity.action.document.create':
      return createDocument(scope, action)
    case 'sanity.action.document.edit':
      return editDocument(scope, action)
    case 'sanity.action.document.publish':
      return publishDocument(scope, action)
    case 'sanity.action.document.unpublish':
      return unpublishDocument(scope, action)
    case 'sanity.action.document.delete':
      return deleteDocument(scope, action)
    case 'sanity.action.document.discard':
      return discardVersion(scope, {versionId: action.draftId, purge: action.purge})
    case 'sanity.action.document.replaceDraft':
      return replaceDraft(scope, action)
    case 'sanity.action.document.version.discard':
      return discardVersion(scope, {versionId: action.versionId, purge: action.purge})
    case 'sanity.action.document.version.create':
      return createVersion(scope, action)
    case 'sanity.action.document.version.replace':
      return replaceVersion(scope, action)
    case 'sanity.action.document.version.unpublish':
      return unpublishVersion(scope, action)
    default:
      return action satisfies never
  }
}

function checked<Schema extends z.ZodType>(
  {index}: ActionScope,
  schema: Schema,
  unchecked: {actionType: string},
): z.output<Schema> {
  try {
    return readRequestBody(schema, unchecked, `actions[${index}]`)
  } catch (error) {
    if (!isLakeError(error)) throw error
    throw invalid(index, error.message, error)
  }
}
