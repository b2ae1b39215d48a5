import type {SanityClient} from '@sanity/client'

import {copyRefusals} from '../rules/copy-refusals.ts'
import {movedStamps} from '../rules/move-stamps.ts'
import {planPublication} from '../rules/plan-publication.ts'
import type {Refusal} from '../rules/refusal.ts'
import {isSameStory} from '../rules/same-story.ts'
import type {PublicationKind} from '../rules/stamp-publication.ts'
import {contentWith} from './publishable-content.ts'
import {readPublishingState, type RevisedStory} from './read-publishing-state.ts'
import {isWaiting, type ReleaseVersion} from './read-schedules.ts'
import {publishedIdOf, versionIdOf} from './story-ids.ts'

export interface ScheduleRequest {
  /** Any id of the story. */
  readonly id: string
  readonly kind: PublicationKind
  readonly note?: string | undefined
  readonly publishAt: Date
  /** A new name, of letters and digits, for the release that the schedule is. */
  readonly releaseName: string
  /** What the release is called in the Studio. */
  readonly title: string
}

export type ScheduleOutcome =
  | {readonly type: 'scheduled'}
  | {readonly type: 'refused'; readonly refusals: readonly Refusal[]}
  /** By the clock of the server, which is given. */
  | {readonly type: 'past'; readonly now: Date}
  | {readonly type: 'nothingToPublish'}

/**
 * Has the dataset publish the draft at a time, as a scheduled draft of Sanity's: its own clock does it, and nothing of
 * ours need run then. The copy that is published carries the dates of that time; the draft stays.
 */
export async function scheduleStory(
  client: SanityClient,
  request: ScheduleRequest,
): Promise<ScheduleOutcome> {
  const {id, kind, note, publishAt, releaseName, title} = request
  const {draft, published, claims, versions, now} = await readPublishingState(client, id)
  if (draft === undefined) return {type: 'nothingToPublish'}
  if (publishAt.getTime() <= now.getTime()) return {type: 'past', now}
  const plan = planPublication({
    before: published,
    after: draft,
    kind,
    note,
    claims,
    scheduledFor: versions.find(isWaiting)?.publishAt,
    now: publishAt,
  })
  if (!plan.allowed) return {type: 'refused', refusals: plan.refusals}
  await client.releases.create({releaseId: releaseName, metadata: scheduleMetadata(title, publishAt)})
  try {
    await client.action({
      actionType: 'sanity.action.document.version.create',
      publishedId: publishedIdOf(id),
      document: {...contentWith(draft, plan.fields), _id: versionIdOf(id, releaseName)},
    })
    await client.releases.schedule({releaseId: releaseName, publishAt: publishAt.toISOString()})
  } catch (error) {
    await removeSchedule(client, {releaseName, state: 'active'})
    throw error
  }
  return {type: 'scheduled'}
}

/** Moves a schedule to another time, and the dates of its copy with it. */
export async function moveSchedule(
  client: SanityClient,
  id: string,
  version: ReleaseVersion,
  publishAt: Date,
): Promise<ScheduleOutcome> {
  const {published, now} = await readPublishingState(client, id)
  if (publishAt.getTime() <= now.getTime()) return {type: 'past', now}
  const copy = await copyOf(client, version)
  const refusals = copyRefusals({published, copy, publishAt})
  if (refusals.length > 0) return {type: 'refused', refusals}
  await restamp(client, version, copy, publishAt)
  const {releaseName: releaseId, title} = version
  await client.releases.edit({
    releaseId,
    patch: {set: {metadata: scheduleMetadata(title ?? '', publishAt)}},
  })
  await client.releases.schedule({releaseId, publishAt: publishAt.toISOString()})
  return {type: 'scheduled'}
}

/** Publishes the scheduled copy at once, dated now. */
export async function publishScheduledNow(
  client: SanityClient,
  id: string,
  version: ReleaseVersion,
): Promise<ScheduleOutcome> {
  const {published, now} = await readPublishingState(client, id)
  const copy = await copyOf(client, version)
  const refusals = copyRefusals({published, copy, publishAt: now})
  if (refusals.length > 0) return {type: 'refused', refusals}
  await restamp(client, version, copy, now)
  await client.releases.publish({releaseId: version.releaseName})
  return {type: 'scheduled'}
}

export type CancelOutcome =
  | {readonly type: 'cancelled'}
  /** The copy was edited by itself: cancelling would lose what it says. */
  | {readonly type: 'differs'}

/** Takes a schedule back. The draft stays as it is. */
export async function cancelSchedule(
  client: SanityClient,
  id: string,
  version: ReleaseVersion,
): Promise<CancelOutcome> {
  const {draft} = await readPublishingState(client, id)
  const copy = await copyOf(client, version)
  if (draft === undefined || !isSameStory(draft, copy)) return {type: 'differs'}
  await removeSchedule(client, version)
  return {type: 'cancelled'}
}

function scheduleMetadata(title: string, publishAt: Date) {
  return {
    title,
    description: '',
    releaseType: 'scheduled',
    cardinality: 'one',
    intendedPublishAt: publishAt.toISOString(),
  } as const
}

async function copyOf(client: SanityClient, {versionId}: ReleaseVersion): Promise<RevisedStory> {
  const copy = await client.getDocument<{[field: string]: unknown}>(versionId, {tag: 'desk.schedule'})
  if (copy === undefined) throw new Error(`The scheduled copy ${versionId} is gone. Look at the story again.`)
  return copy
}

/** Opens the release for changes and dates its copy. */
async function restamp(
  client: SanityClient,
  version: ReleaseVersion,
  copy: RevisedStory,
  publishAt: Date,
): Promise<void> {
  if (isWaiting(version)) await client.releases.unschedule({releaseId: version.releaseName})
  const stamps = version.publishAt === undefined ? {} : movedStamps(copy, version.publishAt, publishAt)
  await client.patch(version.versionId).ifRevisionId(copy._rev).set(stamps).commit({tag: 'desk.schedule'})
}

/** A release is archived before it can be deleted, and not archived while it is scheduled. */
async function removeSchedule(
  client: SanityClient,
  {releaseName: releaseId, state}: Pick<ReleaseVersion, 'releaseName' | 'state'>,
): Promise<void> {
  if (state === 'scheduled' || state === 'scheduling') await client.releases.unschedule({releaseId})
  await client.releases.archive({releaseId})
  await client.releases.delete({releaseId})
}
