import {Refusal} from '../transaction/refusal.ts'
import type {ActionScope} from './action-scope.ts'
import type {ReleaseActionOf} from './release-action-schema.ts'
import {finalDocumentStates} from './release-publish.ts'
import {requireReleaseIn, versionsIn} from './release-state.ts'

/** Puts a release away with its versions, which remain in the log. */
export function archiveRelease(scope: ActionScope, {releaseId}: ReleaseActionOf<'archive'>): void {
  const {builder, index} = scope
  const {_id} = requireReleaseIn(scope, releaseId, ['active'], 'archived')
  const versions = versionsIn(scope, releaseId)
  for (const version of versions) builder.delete(index, version._id)
  builder.patch(index, _id, {
    set: {state: 'archived', finalDocumentStates: finalDocumentStates(scope, versions)},
    unset: ['error'],
  })
}

/** Brings back an archived release, its versions as they were. */
export function unarchiveRelease(scope: ActionScope, {releaseId}: ReleaseActionOf<'unarchive'>): void {
  const {builder, index} = scope
  const release = requireReleaseIn(scope, releaseId, ['archived'], 'unarchived')
  for (const {id} of release.finalDocumentStates ?? []) {
    if (builder.get(id)) continue
    const version = scope.lastBeforeDeletion(id)
    if (!version) throw notRestorable(scope, releaseId, id)
    builder.create(index, version)
  }
  builder.patch(index, release._id, {set: {state: 'active'}, unset: ['finalDocumentStates']})
}

/** Such as a release that was archived elsewhere and imported here. */
function notRestorable({index}: ActionScope, releaseId: string, id: string): Refusal {
  return new Refusal(index, {
    type: 'releaseStateError',
    description: `The release "${releaseId}" cannot be unarchived: the lake's log does not hold its version "${id}"`,
    id,
  })
}
