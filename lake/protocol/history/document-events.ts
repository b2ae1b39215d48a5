import {ForbiddenError} from '../../errors/lake-errors.ts'
import {parseVersionId} from '../../groq/perspective/version-id.ts'
import {publishedIdOf} from '../document-ids.ts'
import type {DocumentEventsAnswer, DocumentEventsRequest} from '../lake-core.ts'
import type {LakeContext} from '../lake-context.ts'
import {groupEvents, type DocumentGroupEvent} from './group-events.ts'

/**
 * What happened to a document as an editor sees it: created, published, unpublished, deleted; newest first. The
 * cursor counts the events left, so that pages stay in place when new events come.
 */
export function documentEvents(lake: LakeContext, request: DocumentEventsRequest): DocumentEventsAnswer {
  if (request.identity.role === 'anonymous') throw new ForbiddenError('Sign in to read the history')
  const {dataset, id, limit, cursor} = request
  const events = groupEvents(lake.store.touchesOfGroup(dataset, publishedIdOf(id))).filter((event) =>
    concerns(event, id),
  )
  const left = cursor === undefined || cursor === '' ? events.length : Number(cursor)
  const end = Number.isInteger(left) ? Math.min(Math.max(left, 0), events.length) : events.length
  const start = Math.max(0, end - limit)
  return {
    events: {[id]: events.slice(start, end).toReversed()},
    nextCursor: start > 0 ? String(start) : '',
  }
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
