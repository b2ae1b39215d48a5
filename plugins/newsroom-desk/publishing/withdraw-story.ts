import type {SanityClient} from '@sanity/client'

import {isWithdrawn, withdrawalOf, type WithdrawalRequest} from '../rules/withdrawal.ts'
import {commitOnce} from './commit-once.ts'
import {patchVersions} from './patch-versions.ts'
import {readPublishingState} from './read-publishing-state.ts'
import type {ReleaseVersion} from './read-schedules.ts'
import {draftIdOf, publishedIdOf} from './story-ids.ts'

export interface WithdrawRequest extends WithdrawalRequest {
  /** Any id of the story. */
  readonly id: string
  /** Gives a new transaction id for each try. */
  readonly newTransactionId: () => string
}

export type WithdrawOutcome =
  /** `remaining`: releases whose copy of the story could not be withdrawn with it, and would bring it back. */
  | {readonly type: 'withdrawn'; readonly remaining: readonly ReleaseVersion[]}
  | {readonly type: 'incomplete'}
  | {readonly type: 'notPublished'}
  | {readonly type: 'overtaken'}

/** How often it is tried again when others change the story in the same moment. */
const TRIES = 4

/**
 * Takes a published story back: readers get the notice. Drafts keep the story and know of it, and copies in releases too,
 * so that none brings it back by chance. Throws `ConnectionLostError` when it is not known whether it was done.
 */
export async function withdrawStory(
  client: SanityClient,
  request: WithdrawRequest,
): Promise<WithdrawOutcome> {
  const documentId = publishedIdOf(request.id)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const {published, draft, versions, now} = await readPublishingState(client, documentId)
    if (published === undefined) return {type: 'notPublished'}
    const withdrawal = withdrawalOf(request, published, now)
    if (withdrawal === undefined) return {type: 'incomplete'}
    const transaction = client
      .transaction()
      .patch(documentId, (patch) => patch.ifRevisionId(published._rev).set({withdrawal}))
    if (draft !== undefined) transaction.patch(draftIdOf(documentId), (patch) => patch.set({withdrawal}))
    const transactionId = request.newTransactionId()
    if ((await commitOnce(client, transaction, {transactionId, documentId})) === 'committed') {
      return {
        type: 'withdrawn',
        remaining: await patchVersions(client, versions, () => ({set: {withdrawal}})),
      }
    }
  }
  return {type: 'overtaken'}
}

export type RestoreOutcome =
  /** `remaining`: releases whose copy of the story is still withdrawn, and would withdraw it again. */
  | {readonly type: 'restored'; readonly remaining: readonly ReleaseVersion[]}
  | {readonly type: 'notWithdrawn'}
  | {readonly type: 'overtaken'}

/** Brings a withdrawn story back as it was. */
export async function restoreStory(
  client: SanityClient,
  request: Pick<WithdrawRequest, 'id' | 'newTransactionId'>,
): Promise<RestoreOutcome> {
  const documentId = publishedIdOf(request.id)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const {published, draft, versions} = await readPublishingState(client, documentId)
    if (published === undefined || !isWithdrawn(published)) return {type: 'notWithdrawn'}
    const transaction = client
      .transaction()
      .patch(documentId, (patch) => patch.ifRevisionId(published._rev).unset(['withdrawal']))
    if (draft !== undefined) transaction.patch(draftIdOf(documentId), (patch) => patch.unset(['withdrawal']))
    const transactionId = request.newTransactionId()
    if ((await commitOnce(client, transaction, {transactionId, documentId})) === 'committed') {
      return {
        type: 'restored',
        remaining: await patchVersions(client, versions, () => ({unset: ['withdrawal']})),
      }
    }
  }
  return {type: 'overtaken'}
}
