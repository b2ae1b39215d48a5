import {isJsonObject} from '../json-object.ts'
import {
  RELEASE_TYPE,
  releaseDocumentId,
  releaseMetadataSchema,
  releaseNameProblem,
  releaseSchema,
  type Release,
} from '../releases/release-document.ts'
import type {DraftedDocument} from '../resolved-mutation.ts'
import {keyPatch} from '../transaction/array-keys.ts'
import {pathsOf} from '../transaction/patch-path.ts'
import {alreadyExists, invalid} from '../transaction/refusal.ts'
import {keyedDocument, type ActionScope} from './action-scope.ts'
import type {ReleaseActionOf} from './release-action-schema.ts'
import {requireCardinality, requireRelease, requireReleaseIn, versionsIn} from './release-state.ts'

const METADATA_PATH = /^metadata(?:[.[]|$)/

export function createRelease(scope: ActionScope, {releaseId, metadata}: ReleaseActionOf<'create'>): void {
  requireName(scope, releaseId)
  scope.builder.create(scope.index, {
    _id: releaseDocumentId(releaseId),
    _type: RELEASE_TYPE,
    name: releaseId,
    state: 'active',
    metadata,
  })
}

/** Changes what people say about a release. The Studio gives a scheduled one its new date like this before it reschedules it. */
export function editRelease(scope: ActionScope, {releaseId, patch}: ReleaseActionOf<'edit'>): void {
  const {builder, index} = scope
  const {_id} = requireReleaseIn(scope, releaseId, ['active', 'scheduled'], 'edited')
  const {ifRevisionID, ...operations} = patch
  if (ifRevisionID !== undefined) builder.expectRevision(index, _id, ifRevisionID)
  const stranger = pathsOf(operations).find((path) => !METADATA_PATH.test(path))
  if (stranger !== undefined) {
    throw invalid(index, `Only the metadata of a release can be edited, not "${stranger}"`)
  }
  builder.patch(index, _id, keyPatch(operations, scope.generateKey))
  const problem = releaseMetadataSchema.safeParse(builder.get(_id)?.['metadata']).error?.issues[0]
  if (problem) {
    throw invalid(index, `${['metadata', ...problem.path.map(String)].join('.')}: ${problem.message}`)
  }
  const release = requireRelease(scope, releaseId)
  requireCardinality(
    scope,
    release,
    versionsIn(scope, releaseId).map((version) => version._id),
  )
}

/** Has the lake publish a release at its time, at once when that is past; a scheduled one gets a new time. */
export function scheduleRelease(
  scope: ActionScope,
  {releaseId, publishAt}: ReleaseActionOf<'schedule'>,
): void {
  const {_id} = requireReleaseIn(scope, releaseId, ['active', 'scheduled'], 'scheduled')
  scope.builder.patch(scope.index, _id, {
    set: {state: 'scheduled', publishAt: new Date(publishAt).toISOString()},
    unset: ['error'],
  })
}

export function unscheduleRelease(scope: ActionScope, {releaseId}: ReleaseActionOf<'unschedule'>): void {
  const {_id} = requireReleaseIn(scope, releaseId, ['scheduled'], 'unscheduled')
  scope.builder.patch(scope.index, _id, {set: {state: 'active'}, unset: ['publishAt']})
}

/** Removes a release that is done with, and what versions of it a mutation may have left. */
export function deleteRelease(scope: ActionScope, {releaseId}: ReleaseActionOf<'delete'>): void {
  const {builder, index} = scope
  const {_id} = requireReleaseIn(scope, releaseId, ['archived', 'published'], 'deleted')
  for (const version of versionsIn(scope, releaseId)) builder.delete(index, version._id)
  builder.delete(index, _id)
}

/** Takes over a release from another dataset. Its versions come by mutations of their own, before it or after. */
export function importRelease(scope: ActionScope, action: ReleaseActionOf<'import'>): void {
  const {builder, index} = scope
  const {releaseId, ifExists} = action
  requireName(scope, releaseId)
  const _id = releaseDocumentId(releaseId)
  if (builder.get(_id)) {
    if (ifExists === 'ignore') return
    if (ifExists === 'fail') throw alreadyExists(index, _id)
  }
  builder.createOrReplace(index, keyedDocument(scope, importedRelease(scope, action)))
}

function importedRelease(scope: ActionScope, action: ReleaseActionOf<'import'>): DraftedDocument {
  const source = action.attributes ?? action.document
  if (!source) throw invalid(scope.index, 'An imported release needs its "attributes"')
  const attributes = Object.fromEntries(
    Object.entries(source).filter(([name, value]) => value !== null && !isNoError(name, value)),
  )
  const checked = releaseSchema.safeParse({
    state: 'active',
    metadata: {releaseType: 'undecided'},
    ...attributes,
    _id: releaseDocumentId(action.releaseId),
    name: action.releaseId,
  })
  if (checked.success) return settled(scope, checked.data)
  const [issue] = checked.error.issues
  throw invalid(
    scope.index,
    `attributes.${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'not valid'}`,
  )
}

/** Hosted lakes once stored "no error" as an empty message. */
function isNoError(name: string, value: unknown): boolean {
  return name === 'error' && isJsonObject(value) && value['message'] === ''
}

/**
 * What was under way elsewhere is not under way here. A release whose time has passed waits for somebody to look at it,
 * since its versions may not have been imported yet.
 */
function settled({builder}: ActionScope, release: Release): DraftedDocument {
  const {publishAt, ...rest} = release
  switch (release.state) {
    case 'archived':
    case 'published':
      return rest
    case 'archiving':
      return {...rest, state: 'active'}
    case 'scheduled':
    case 'scheduling': {
      const time = publishAt === undefined ? Number.NaN : Date.parse(publishAt)
      if (!(time > Date.parse(builder.stamp.timestamp))) return {...rest, state: 'active'}
      return {...rest, state: 'scheduled', publishAt: new Date(time).toISOString()}
    }
    default:
      return {...rest, state: 'active'}
  }
}

function requireName({index}: ActionScope, name: string): void {
  const problem = releaseNameProblem(name)
  if (problem !== undefined) throw invalid(index, problem)
}
