import {ActionFailedError, ForbiddenError, isLakeError} from '../../errors/lake-errors.ts'
import type {ActionsRequest} from '../lake-core.ts'
import type {LakeContext} from '../lake-context.ts'
import {readRequestBody} from '../read-request-body.ts'
import {AlreadyCommitted, beginTransaction, commitTransaction} from '../transaction/commit-transaction.ts'
import {invalid, Refusal} from '../transaction/refusal.ts'
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
import {isReleaseAction, refuseReleaseAction} from './release-actions.ts'
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
      run({builder, index, purge, generateKey: lake.generateKey}, action)
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
  if (isReleaseAction(unchecked.actionType)) refuseReleaseAction(scope, unchecked.actionType)
  const action = checked(scope, unchecked)
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

function checked({index}: ActionScope, unchecked: {actionType: string}): DocumentAction {
  try {
    return readRequestBody(documentActionSchema, unchecked, `actions[${index}]`)
  } catch (error) {
    if (!isLakeError(error)) throw error
    throw invalid(index, error.message, error)
  }
}
