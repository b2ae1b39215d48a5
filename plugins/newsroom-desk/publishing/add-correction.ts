import type {SanityClient} from '@sanity/client'

import {editorialRecord, type StoredStory} from '../rules/editorial-record.ts'
import {type PublishOutcome, publishStory} from './publish-story.ts'
import {draftIdOf, publishedIdOf} from './story-ids.ts'

/** A correction as the editor gives it. Without a date it is dated when it is published, by the server's clock. */
export interface NewCorrection {
  readonly _key: string
  readonly _type: 'correction'
  readonly kind: string
  readonly text: string
  readonly priority: string
  readonly date?: string
}

/** The story with one more correction. */
export function withCorrection(story: StoredStory, correction: NewCorrection): StoredStory {
  return {...story, corrections: [...editorialRecord(story).corrections, correction]}
}

/** Publishes the correction, and with it what else is in the draft, as an update. */
export function publishCorrection(
  client: SanityClient,
  request: {id: string; correction: NewCorrection; note?: string | undefined; transactionId: string},
): Promise<PublishOutcome> {
  const {id, correction, note, transactionId} = request
  return publishStory(client, {
    id,
    kind: 'update',
    note,
    transactionId,
    change: (story) => withCorrection(story, correction),
  })
}

/** Keeps the correction in the draft, to be published with it. */
export async function draftCorrection(
  client: SanityClient,
  {id, correction}: {id: string; correction: NewCorrection},
): Promise<void> {
  await client.action(
    {
      actionType: 'sanity.action.document.edit',
      draftId: draftIdOf(id),
      publishedId: publishedIdOf(id),
      patch: {setIfMissing: {corrections: []}, insert: {after: 'corrections[-1]', items: [correction]}},
    },
    {tag: 'desk.correction'},
  )
}
