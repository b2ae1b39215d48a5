import {parseVersionId} from '../../groq/perspective/version-id.ts'
import type {LoggedTouch} from '../../store/log-entry.ts'
import {draftIdOf} from '../document-ids.ts'
import {publishCauseOf} from '../releases/release-causes.ts'
import type {SequencedEvent} from './page-of-events.ts'

interface EventBase {
  timestamp: string
  author: string
  /** The published id, which stands for the whole group. */
  documentId: string
}

/** `versionRevisionId` is a revision of the draft or version, `revisionId` one of the published document. */
interface VersionEvent extends EventBase {
  versionId: string
  versionRevisionId: string
  releaseId?: string
}

/** The events of the history API that this lake can have; the Studio makes those of single edits itself. */
export type DocumentGroupEvent =
  | (VersionEvent & {type: 'createDocumentVersion' | 'deleteDocumentVersion' | 'unpublishDocument'})
  | (VersionEvent & {
      type: 'publishDocumentVersion'
      revisionId: string
      publishCause: 'document.publish' | 'release.publish' | 'release.schedule'
    })
  | (EventBase & {type: 'createLiveDocument' | 'updateLiveDocument'; revisionId: string})
  | (EventBase & {type: 'deleteDocumentGroup'})

/** Reads the events of one document and its versions out of their log, oldest first on both sides. */
export function groupEvents(changes: readonly LoggedTouch[]): SequencedEvent<DocumentGroupEvent>[] {
  /** Revision of each document of the group that exists. */
  const revisions = new Map<string, string>()
  return [...Map.groupBy(changes, ({transaction}) => transaction.sequence)].flatMap(
    ([sequence, ofTransaction]) => {
      for (const {documentId, previousRevision} of ofTransaction) {
        if (previousRevision !== undefined) revisions.set(documentId, previousRevision)
      }
      return eventsOfTransaction(ofTransaction, revisions).map((event) => ({sequence, event}))
    },
  )
}

function eventsOfTransaction(
  changes: readonly LoggedTouch[],
  revisions: Map<string, string>,
): DocumentGroupEvent[] {
  const [first] = changes
  if (!first) return []
  const {transaction, groupId: documentId} = first
  const base: EventBase = {timestamp: transaction.timestamp, author: transaction.author, documentId}
  for (const {documentId: id, deleted} of changes) {
    if (deleted) revisions.delete(id)
    else revisions.set(id, transaction.id)
  }
  const deletions = changes.filter(({deleted}) => deleted)
  if (revisions.size === 0 && deletions.length > 0) return [{...base, type: 'deleteDocumentGroup'}]

  const published = changes.find((change) => change.documentId === documentId)
  const versions = changes.filter((change) => change.documentId !== documentId)
  const source = published && !published.deleted ? versions.find(({deleted}) => deleted) : undefined
  const fallback = published?.deleted ? unpublishedTo(documentId, versions, revisions) : undefined

  const events: DocumentGroupEvent[] = []
  if (published && source) {
    events.push({
      ...base,
      ...versionFields(source),
      type: 'publishDocumentVersion',
      revisionId: transaction.id,
      publishCause: publishCauseOf(transaction.actions),
    })
  } else if (fallback) {
    events.push({...base, ...fallback, ...unpublishingRelease(versions), type: 'unpublishDocument'})
  } else if (published && !published.deleted) {
    const type = published.previousRevision === undefined ? 'createLiveDocument' : 'updateLiveDocument'
    events.push({...base, type, revisionId: transaction.id})
  }
  for (const change of versions) {
    if (change === source || change.documentId === fallback?.versionId) continue
    if (change.deleted) events.push({...base, ...versionFields(change), type: 'deleteDocumentVersion'})
    else if (change.previousRevision === undefined) {
      events.push({...base, ...versionFields(change), type: 'createDocumentVersion'})
    }
  }
  return events
}

/** The draft or version that holds the content after the published document went away. */
function unpublishedTo(
  documentId: string,
  versions: readonly LoggedTouch[],
  revisions: ReadonlyMap<string, string>,
): Pick<VersionEvent, 'versionId' | 'versionRevisionId' | 'releaseId'> | undefined {
  const created = versions.find(({deleted, previousRevision}) => !deleted && previousRevision === undefined)
  if (created) return versionFields(created)
  const draftId = draftIdOf(documentId)
  const [versionId] = revisions.has(draftId) ? [draftId] : revisions.keys()
  const versionRevisionId = versionId === undefined ? undefined : revisions.get(versionId)
  if (versionId === undefined || versionRevisionId === undefined) return undefined
  return {versionId, versionRevisionId, ...releaseOf(versionId)}
}

/** The release that took the published document offline, whose version of it went in the same transaction. */
function unpublishingRelease(versions: readonly LoggedTouch[]): {releaseId?: string} {
  const version = versions.find(
    ({deleted, transaction}) => deleted && publishCauseOf(transaction.actions) !== 'document.publish',
  )
  return version ? releaseOf(version.documentId) : {}
}

/** A deleted version is named by the revision it had last, any other by the one it has now. */
function versionFields(
  change: LoggedTouch,
): Pick<VersionEvent, 'versionId' | 'versionRevisionId' | 'releaseId'> {
  const revision = change.deleted ? change.previousRevision : change.transaction.id
  return {
    versionId: change.documentId,
    versionRevisionId: revision ?? change.transaction.id,
    ...releaseOf(change.documentId),
  }
}

function releaseOf(id: string): {releaseId?: string} {
  const version = parseVersionId(id)
  return version.kind === 'version' ? {releaseId: version.release} : {}
}
