import type {SanityClient} from '@sanity/client'

import type {ReleaseVersion} from './read-schedules.ts'

/** What is to change in a copy. */
export interface VersionPatch {
  readonly set?: {readonly [field: string]: unknown}
  readonly unset?: readonly string[]
}

/**
 * Changes copies of a story in releases, and answers those that could not be changed. Each by itself: a release that is
 * locked must not keep the story's own change from being made.
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
      await client
        .patch(version.versionId)
        .set(patch.set ?? {})
        .unset([...(patch.unset ?? [])])
        .commit({tag: 'desk.version', visibility: 'sync'})
    } catch {
      failed.push(version)
    }
  }
  return failed
}
