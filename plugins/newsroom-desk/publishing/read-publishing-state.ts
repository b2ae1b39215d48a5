import type {SanityClient} from '@sanity/client'

import {publishingConditionsQuery, publishingStateQuery} from '../../../queries/index.ts'
import {editorialRecord, type StoredStory} from '../rules/editorial-record.ts'
import type {SlugClaim} from '../rules/refusal.ts'
import {readSchedules, type ReleaseVersion} from './read-schedules.ts'
import {draftIdOf, publishedIdOf} from './story-ids.ts'

/** A story as the dataset has it, with the revision that says whether it is still the same. */
export interface RevisedStory extends StoredStory {
  readonly _rev: string
}

export interface PublishingState {
  readonly draft: RevisedStory | undefined
  readonly published: RevisedStory | undefined
  /** Other stories that have the draft's address, or once had it. */
  readonly claims: readonly SlugClaim[]
  /** Copies of the story in releases that are still to be published. */
  readonly versions: readonly ReleaseVersion[]
  /** By the clock of the server: an editor's machine may be wrong. */
  readonly now: Date
}

/** Asks the dataset for all that publishing a story must know. */
export async function readPublishingState(client: SanityClient, id: string): Promise<PublishingState> {
  const ids = {id: publishedIdOf(id), draftId: draftIdOf(id)}
  const {draft, published} = await client.fetch(publishingStateQuery, ids, {
    perspective: 'raw',
    useCdn: false,
    tag: 'desk.publishing',
  })
  const story = draft ?? published
  const slug = story === null ? undefined : editorialRecord(story).slug
  const conditions = await client.fetch(
    publishingConditionsQuery,
    {id: ids.id, slug: slug ?? null},
    {perspective: 'raw', useCdn: false, tag: 'desk.publishing'},
  )
  return {
    draft: draft ?? undefined,
    published: published ?? undefined,
    claims: conditions.claims,
    versions: await readSchedules(client, conditions.versionIds),
    now: new Date(conditions.now),
  }
}
