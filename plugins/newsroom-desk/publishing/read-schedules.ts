import type {SanityClient} from '@sanity/client'

import {releaseNameOf} from './story-ids.ts'

/** A copy of a story in a release. */
export interface ReleaseVersion {
  readonly versionId: string
  readonly releaseName: string
  readonly title: string | undefined
  /** Whether the release was made for this story alone: a scheduled draft. */
  readonly isScheduledDraft: boolean
  readonly state: string
  /** When it is to be published, as an ISO 8601 instant. */
  readonly publishAt: string | undefined
}

/** Whether the clock will publish this copy, and with it the story alone. */
export function isWaiting({isScheduledDraft, state}: ReleaseVersion): boolean {
  return isScheduledDraft && (state === 'scheduled' || state === 'scheduling')
}

// Sanity's own documents are not in the schema, so their types are not known to TypeGen.
const RELEASES_QUERY = `*[_type == "system.release" && name in $names] {
  name, state, "title": metadata.title, "isScheduledDraft": metadata.cardinality == "one",
  "publishAt": coalesce(publishAt, metadata.intendedPublishAt)
}`

interface ReleaseResult {
  name: string
  state: string
  title: string | null
  isScheduledDraft: boolean | null
  publishAt: string | null
}

/** The releases that versions belong to, as far as they are still to be published. */
export async function readSchedules(
  client: SanityClient,
  versionIds: readonly string[],
): Promise<readonly ReleaseVersion[]> {
  if (versionIds.length === 0) return []
  const releases = await client.fetch<ReleaseResult[]>(
    RELEASES_QUERY,
    {names: versionIds.map(releaseNameOf)},
    {perspective: 'raw', tag: 'desk.releases'},
  )
  return versionIds.flatMap((versionId) => {
    const release = releases.find(({name}) => name === releaseNameOf(versionId))
    if (release === undefined || release.state === 'published' || release.state === 'archived') return []
    return [
      {
        versionId,
        releaseName: release.name,
        title: release.title ?? undefined,
        isScheduledDraft: release.isScheduledDraft === true,
        state: release.state,
        publishAt: release.publishAt ?? undefined,
      },
    ]
  })
}
