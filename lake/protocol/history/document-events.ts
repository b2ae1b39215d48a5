import {ForbiddenError} from '../../errors/lake-errors.ts'
import {parseVersionId} from '../../groq/perspective/version-id.ts'
import type {LoggedTouch} from '../../store/log-entry.ts'
import {publishedIdOf} from '../document-ids.ts'
import type {DocumentEventsAnswer, DocumentEventsRequest} from '../lake-core.ts'
import type {LakeContext} from '../lake-context.ts'
import {groupEvents, type DocumentGroupEvent} from './group-events.ts'
import {pageOfEvents, type SequencedEvent} from './page-of-events.ts'
import {releaseSteps} from './release-steps.ts'
import {scheduleEvents, type ScheduleEvent} from './schedule-events.ts'

/** What happened to a document as an editor sees it: created, published, scheduled, deleted and so on; newest first. */
export function documentEvents(lake: LakeContext, request: DocumentEventsRequest): DocumentEventsAnswer {
  if (request.identity.role === 'anonymous') throw new ForbiddenError('Sign in to read the history')
  const {dataset, id} = request
  const touches = lake.store.touchesOfGroup(dataset, publishedIdOf(id))
  const ofGroup = groupEvents(touches).filter(({event}) => concerns(event, id))
  const ofRelease = eventsOfItsRelease(lake, dataset, id, touches)
  const all: SequencedEvent<DocumentGroupEvent | ScheduleEvent>[] = [...ofGroup, ...ofRelease]
  const {events, nextCursor} = pageOfEvents(
    all.toSorted((a, b) => a.sequence - b.sequence),
    request,
  )
  return {events: {[id]: events}, nextCursor}
}

/** Schedules are told in the history of the version alone. */
function eventsOfItsRelease(
  lake: LakeContext,
  dataset: string,
  id: string,
  touches: readonly LoggedTouch[],
): SequencedEvent<ScheduleEvent>[] {
  const version = parseVersionId(id)
  if (version.kind !== 'version') return []
  const {publishedId, release} = version
  return scheduleEvents(
    {documentId: publishedId, versionId: id, releaseId: release},
    touches,
    releaseSteps(lake, dataset, release),
  )
}

/** A version has a history of its own; the draft and the published document share what was published. */
function concerns(event: DocumentGroupEvent, id: string): boolean {
  const {kind} = parseVersionId(id)
  switch (event.type) {
    case 'deleteDocumentGroup':
      return true
    case 'createLiveDocument':
    case 'updateLiveDocument':
      return kind === 'published'
    case 'createDocumentVersion':
    case 'deleteDocumentVersion':
      return event.versionId === id
    case 'publishDocumentVersion':
    case 'unpublishDocument':
      return event.versionId === id || kind !== 'version'
    default:
      return event satisfies never
  }
}
