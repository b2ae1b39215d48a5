import type {Doc} from '@sanity/mutator'
import {
  releaseDocumentId,
  releaseSchema,
  versionPrefix,
  type Release,
  type ReleaseState,
} from '../releases/release-document.ts'
import {Refusal} from '../transaction/refusal.ts'
import type {ActionScope} from './action-scope.ts'

export function findRelease({builder}: ActionScope, name: string): Release | undefined {
  const document = builder.get(releaseDocumentId(name))
  return document && releaseSchema.parse(document)
}

export function requireRelease(scope: ActionScope, name: string): Release {
  const release = findRelease(scope, name)
  if (release) return release
  throw new Refusal(scope.index, {
    type: 'releaseNotFoundError',
    description: `The release "${name}" was not found`,
    id: releaseDocumentId(name),
  })
}

/** The release, which has to be in one of these states to be `done`, such as "published". */
export function requireReleaseIn(
  scope: ActionScope,
  name: string,
  states: readonly ReleaseState[],
  done: string,
): Release {
  const release = requireRelease(scope, name)
  if (states.includes(release.state)) return release
  throw wrongState(
    scope,
    release,
    `The release "${name}" is ${release.state}: only one that is ${states.join(' or ')} can be ${done}`,
  )
}

/** Versions in a release that is scheduled or done with stay as they are. A release that is gone locks nothing. */
export function requireUnlocked(scope: ActionScope, name: string, documentId: string): void {
  const release = findRelease(scope, name)
  if (!release || release.state === 'active') return
  throw wrongState(
    scope,
    release,
    `The document "${documentId}" is locked: its release "${name}" is ${release.state}, not active`,
  )
}

/** Refuses a new version unless its release is there, active, and not the release of another document only. */
export function requireRoom(scope: ActionScope, name: string, documentId: string): void {
  const release = requireRelease(scope, name)
  requireUnlocked(scope, name, documentId)
  // To look through the dataset for each version of a large release would take long.
  if (release.metadata.cardinality !== 'one') return
  requireCardinality(scope, release, [...versionsIn(scope, name).map(({_id}) => _id), documentId])
}

export function requireCardinality(
  scope: ActionScope,
  {name, metadata}: Release,
  versionIds: readonly string[],
): void {
  if (metadata.cardinality !== 'one' || versionIds.length <= 1) return
  throw new Refusal(scope.index, {
    type: 'releaseCardinalityError',
    description: `The release "${name}" is for one document only, and not for ${versionIds.map((id) => `"${id}"`).join(' and ')}`,
    id: releaseDocumentId(name),
  })
}

/** In the order of their ids. */
export function versionsIn({builder}: ActionScope, name: string): Doc[] {
  const prefix = versionPrefix(name)
  return builder.snapshot().documents.filter(({_id}) => _id.startsWith(prefix))
}

function wrongState({index}: ActionScope, {_id, state}: Release, description: string): Refusal {
  return new Refusal(index, {type: 'releaseStateError', description, id: _id, state})
}
