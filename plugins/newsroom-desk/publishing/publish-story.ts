import type {SanityClient} from '@sanity/client'

import {carriedRecord} from '../rules/carry-record.ts'
import type {StoredStory} from '../rules/editorial-record.ts'
import {planPublication} from '../rules/plan-publication.ts'
import type {Refusal} from '../rules/refusal.ts'
import type {PublicationKind} from '../rules/stamp-publication.ts'
import {commitOnce} from './commit-once.ts'
import {patchVersions} from './patch-versions.ts'
import {contentWith, strengthened} from './publishable-content.ts'
import {isWaiting, type ReleaseVersion} from './read-schedules.ts'
import {type PublishingState, readPublishingState} from './read-publishing-state.ts'
import {createdAt, lockRevision} from './revision-lock.ts'
import {publishedIdOf} from './story-ids.ts'

export interface PublishRequest {
  /** Any id of the story. */
  readonly id: string
  readonly kind: PublicationKind
  /** What readers are told of an update. */
  readonly note?: string | undefined
  /** The revision of the published story that the editor decided by; `null` where nothing was published. */
  readonly seenRevision?: string | null
  /** A new id, which becomes the revision of what is published. */
  readonly transactionId: string
  /** A last change to the draft, made with the publication or not at all. */
  readonly change?: (draft: StoredStory) => StoredStory
}

export type PublishOutcome =
  /** `remaining`: releases whose copy of the story could not be given its new record, and would take that back. */
  | {readonly type: 'published'; readonly remaining?: readonly ReleaseVersion[]}
  | {readonly type: 'refused'; readonly refusals: readonly Refusal[]}
  /** Somebody published the story, or changed the draft, in the same moment. Nothing of either is lost. */
  | {readonly type: 'overtaken'; readonly by: 'publication' | 'edit'}
  | {readonly type: 'nothingToPublish'}

/**
 * Publishes a story's draft with its editorial record, in one transaction that holds only if nobody changed draft or
 * published story meanwhile. Throws `ConnectionLostError` when it is not known whether it did.
 */
export async function publishStory(client: SanityClient, request: PublishRequest): Promise<PublishOutcome> {
  const state = await readPublishingState(client, request.id)
  if (request.seenRevision !== undefined && (state.published?._rev ?? null) !== request.seenRevision) {
    return overtakenUnlessDone(state, request)
  }
  const source = request.change === undefined ? state.draft : (state.draft ?? state.published)
  if (source === undefined) return {type: 'nothingToPublish'}
  const after = request.change?.(source) ?? source
  const plan = planPublication({
    before: state.published,
    after,
    kind: request.kind,
    note: request.note,
    claims: state.claims,
    scheduledFor: state.versions.find(isWaiting)?.publishAt,
    now: state.now,
  })
  if (!plan.allowed) return {type: 'refused', refusals: plan.refusals}
  const {transactionId} = request
  const documentId = publishedIdOf(request.id)
  const content = contentWith(after, plan.fields)
  const transaction = publication(client, documentId, state, content)
  const outcome = await commitOnce(client, transaction, {transactionId, documentId})
  if (outcome !== 'committed') return {type: 'overtaken', by: await overtaker(client, state, documentId)}
  const remaining = await carryRecord(client, state, {...content, _id: documentId})
  return remaining.length === 0 ? {type: 'published'} : {type: 'published', remaining}
}

/** Gives copies in releases the new record, so that publishing those later takes nothing of it back. */
async function carryRecord(
  client: SanityClient,
  {published: before, versions}: PublishingState,
  now: StoredStory,
): Promise<readonly ReleaseVersion[]> {
  if (versions.length === 0) return []
  const copies = await client.fetch<StoredStory[]>(
    '*[_id in $ids]',
    {ids: versions.map(({versionId}) => versionId)},
    {perspective: 'raw', useCdn: false, tag: 'desk.version'},
  )
  return patchVersions(client, versions, ({versionId}) => {
    const copy = copies.find(({_id}) => _id === versionId)
    return copy === undefined ? undefined : carriedRecord(before, now, copy)
  })
}

/** The answer to a first try may have been lost: then what was published meanwhile is this. */
function overtakenUnlessDone({published}: PublishingState, {transactionId}: PublishRequest): PublishOutcome {
  return published?._rev === transactionId ? {type: 'published'} : {type: 'overtaken', by: 'publication'}
}

function publication(
  client: SanityClient,
  documentId: string,
  {draft, published}: PublishingState,
  content: {readonly _type: string; readonly [field: string]: unknown},
) {
  const document = Object.assign({_type: content._type}, strengthened(content), {_id: documentId})
  const transaction = client.transaction()
  if (draft !== undefined) lockRevision(transaction, draft).delete(draft._id)
  if (published === undefined) return transaction.create({...document, ...createdAt(draft)})
  return lockRevision(transaction, published).createOrReplace({...document, ...createdAt(published)})
}

async function overtaker(
  client: SanityClient,
  known: PublishingState,
  documentId: string,
): Promise<'publication' | 'edit'> {
  const {published} = await readPublishingState(client, documentId)
  return published?._rev === known.published?._rev ? 'edit' : 'publication'
}
