import {ForbiddenError} from '../../errors/lake-errors.ts'
import type {LoggedTouch} from '../../store/log-entry.ts'
import {publishedIdOf} from '../document-ids.ts'
import type {ReleaseEventsAnswer, ReleaseEventsRequest} from '../lake-core.ts'
import type {LakeContext} from '../lake-context.ts'
import {releaseNameOf, versionRange} from '../releases/release-document.ts'
import {lastBeforeDeletion} from './documents-at.ts'
import {pageOfEvents, type SequencedEvent} from './page-of-events.ts'
import {releaseSteps, type ReleaseStep, type ReleaseTurn} from './release-steps.ts'

interface EventBase {
  timestamp: string
  author: string
  releaseName: string
}

interface MemberFields {
  /** The published id. */
  documentId: string
  documentType: string
  versionId: string
  versionRevisionId: string
}

/** The events of the history API; the Studio makes those of changed metadata itself. */
export type ReleaseEvent =
  | (EventBase & {
      type: 'createRelease' | 'unscheduleRelease' | 'publishRelease' | 'archiveRelease' | 'unarchiveRelease'
    })
  | (EventBase & {type: 'scheduleRelease'; publishAt: string})
  | (EventBase & MemberFields & {type: 'addDocumentToRelease'; revisionId: string})
  | (EventBase & MemberFields & {type: 'discardDocumentFromRelease'})

/** What happened to a release as an editor sees it, newest first, in pages as those of `documentEvents`. */
export function releaseEvents(lake: LakeContext, request: ReleaseEventsRequest): ReleaseEventsAnswer {
  if (request.identity.role === 'anonymous') throw new ForbiddenError('Sign in to read the history')
  const {dataset} = request
  const name = releaseNameOf(request.id)
  const steps = releaseSteps(lake, dataset, name)
  const ofRelease = steps.flatMap((step) => eventsOfStep(step, name))
  const ofMembers = memberEvents(lake, dataset, name, wholesaleTransactions(steps))
  return pageOfEvents(
    [...ofRelease, ...ofMembers].toSorted((a, b) => a.sequence - b.sequence),
    request,
  )
}

function eventsOfStep(
  {transaction, turns}: ReleaseStep,
  releaseName: string,
): SequencedEvent<ReleaseEvent>[] {
  const {sequence, timestamp, author} = transaction
  const base = {timestamp, author, releaseName}
  return turns.flatMap((turn) => {
    if (turn.type === 'delete') return []
    const event: ReleaseEvent =
      turn.type === 'schedule'
        ? {...base, type: 'scheduleRelease', publishAt: turn.publishAt}
        : {...base, type: `${turn.type}Release`}
    return [{sequence, event}]
  })
}

/** Transactions that made or removed the versions because of what they did to the release. */
function wholesaleTransactions(steps: readonly ReleaseStep[]): ReadonlySet<number> {
  const wholesale: ReadonlySet<ReleaseTurn['type']> = new Set(['publish', 'archive', 'unarchive', 'delete'])
  return new Set(
    steps
      .filter(({turns}) => turns.some(({type}) => wholesale.has(type)))
      .map(({transaction}) => transaction.sequence),
  )
}

function memberEvents(
  lake: LakeContext,
  dataset: string,
  releaseName: string,
  excluded: ReadonlySet<number>,
): SequencedEvent<ReleaseEvent>[] {
  const typeOf = memberTypes(lake, dataset)
  return lake.store.touchesOfIds(dataset, versionRange(releaseName)).flatMap((touch) => {
    if (excluded.has(touch.transaction.sequence)) return []
    const event = memberEvent(touch, releaseName, typeOf)
    return event ? [{sequence: touch.transaction.sequence, event}] : []
  })
}

function memberEvent(
  {transaction, documentId: versionId, previousRevision, deleted}: LoggedTouch,
  releaseName: string,
  typeOf: (versionId: string) => string | undefined,
): ReleaseEvent | undefined {
  if (!deleted && previousRevision !== undefined) return undefined
  const documentType = typeOf(versionId)
  // A purged version leaves no trace of what it was.
  if (documentType === undefined) return undefined
  const {id, timestamp, author} = transaction
  const fields = {
    timestamp,
    author,
    releaseName,
    documentId: publishedIdOf(versionId),
    documentType,
    versionId,
  }
  if (!deleted) return {...fields, type: 'addDocumentToRelease', versionRevisionId: id, revisionId: id}
  return {...fields, type: 'discardDocumentFromRelease', versionRevisionId: previousRevision ?? id}
}

function memberTypes(lake: LakeContext, dataset: string): (versionId: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  return (versionId) => {
    if (!known.has(versionId)) known.set(versionId, lastBeforeDeletion(lake, dataset, versionId)?._type)
    return known.get(versionId)
  }
}
