import {parseVersionId} from '../../groq/perspective/version-id.ts'
import {isJsonObject} from '../json-object.ts'
import type {Release} from '../releases/release-document.ts'
import {requirePublishedId, type ActionScope} from './action-scope.ts'
import {publishVersion, unpublishToDraft} from './publish-version.ts'
import type {ReleaseActionOf} from './release-action-schema.ts'
import {requireReleaseIn, versionsIn} from './release-state.ts'

/** Publishes all versions of a release at once. */
export function publishRelease(scope: ActionScope, {releaseId}: ReleaseActionOf<'publish'>): void {
  applyRelease(scope, requireReleaseIn(scope, releaseId, ['active'], 'published'))
}

/** Publishes a release whose time has come. */
export function publishScheduledRelease(scope: ActionScope, name: string): void {
  applyRelease(scope, requireReleaseIn(scope, name, ['scheduled'], 'published by the clock'))
}

/** The `finalDocumentStates` of a release that has these versions. */
export function finalDocumentStates(
  {generateKey}: ActionScope,
  versions: readonly {_id: string}[],
): {_key: string; id: string}[] {
  return versions.map(({_id}) => ({_key: generateKey(), id: _id}))
}

function applyRelease(scope: ActionScope, {_id, name}: Release): void {
  const {builder, index} = scope
  const versions = versionsIn(scope, name)
  for (const version of versions) {
    const {publishedId} = parseVersionId(version._id)
    requirePublishedId(scope, publishedId)
    if (!isToBeUnpublished(version)) {
      publishVersion(scope, version, publishedId)
    } else {
      // It may have been unpublished already, by hand or by another release.
      unpublishToDraft(scope, publishedId)
      builder.delete(index, version._id)
    }
  }
  builder.patch(index, _id, {
    set: {
      state: 'published',
      publishedAt: builder.stamp.timestamp,
      finalDocumentStates: finalDocumentStates(scope, versions),
    },
    unset: ['publishAt', 'error'],
  })
}

function isToBeUnpublished(version: Record<string, unknown>): boolean {
  const system = version['_system']
  return isJsonObject(system) && system['delete'] === true
}
