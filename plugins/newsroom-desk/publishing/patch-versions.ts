import type {SanityClient} from '@sanity/client'

import {isWaiting, type ReleaseVersion} from './read-schedules.ts'

/** What is to change in a copy. */
export interface VersionPatch {
  readonly set?: {readonly [field: string]: unknown}
  readonly unset?: readonly string[]
}

/**
 * Changes copies of a story in releases, and answers those that could not be changed. Each by itself: a release that is
 * locked must not keep the story's own change from being made. A scheduled draft, which is the story's alone, is unlocked
 * for the change and locked again for the same time.
 */
export async function patchVersions(
  client: SanityClient,
  versions: readonly ReleaseVersion[],
  patchOf: (version: ReleaseVersion) => VersionPatch | undefined,
): Promise<readonly ReleaseVersion[]> {
  const failed: ReleaseVersion[] = []
  for (const version of versions) {
    const patch = patchOf(version)
    if (patch === undefined) continue
    try {
      if (isWaiting(version)) await patchWaiting(client, version, patch)
      else await commit(client, version, patch)
    } catch {
      failed.push(version)
    }
  }
  return failed
}

/** Should the connection break in between, the schedule is open, and the copy is not published unchanged. */
async function patchWaiting(
  client: SanityClient,
  version: ReleaseVersion,
  patch: VersionPatch,
): Promise<void> {
  const {releaseName: releaseId, publishAt} = version
  if (publishAt === undefined) return commit(client, version, patch)
  await client.releases.unschedule({releaseId})
  await commit(client, version, patch)
  await client.releases.schedule({releaseId, publishAt})
}

async function commit(
  client: SanityClient,
  {versionId}: ReleaseVersion,
  {set = {}, unset = []}: VersionPatch,
): Promise<void> {
  await client
    .patch(versionId)
    .set(set)
    .unset([...unset])
    .commit({tag: 'desk.version', visibility: 'sync'})
}
