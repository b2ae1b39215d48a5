import type {LoggedTouch} from '../../store/log-entry.ts'
import type {SequencedEvent} from './page-of-events.ts'
import type {ReleaseStep} from './release-steps.ts'

interface ScheduleEventBase {
  timestamp: string
  author: string
  documentId: string
  releaseId: string
  versionId: string
  versionRevisionId: string
}

/** How a version's release was scheduled, and what became of that. */
export type ScheduleEvent =
  | (ScheduleEventBase & {
      type: 'scheduleDocumentVersion'
      state: 'pending' | 'unscheduled' | 'published'
      publishAt: string
    })
  | (ScheduleEventBase & {type: 'unscheduleDocumentVersion'})

export interface VersionInRelease {
  documentId: string
  versionId: string
  releaseId: string
}

/** Each time the release of a version was scheduled or unscheduled while the version was in it, oldest first. */
export function scheduleEvents(
  version: VersionInRelease,
  touches: readonly LoggedTouch[],
  steps: readonly ReleaseStep[],
): SequencedEvent<ScheduleEvent>[] {
  return steps.flatMap(({transaction, turns}, place) => {
    const {sequence, timestamp, author} = transaction
    const versionRevisionId = revisionAt(sequence, version.versionId, touches)
    if (versionRevisionId === undefined) return []
    const base = {timestamp, author, ...version, versionRevisionId}
    return turns.flatMap((turn): SequencedEvent<ScheduleEvent>[] => {
      switch (turn.type) {
        case 'schedule': {
          const state = outcome(steps.slice(place + 1))
          return [
            {sequence, event: {...base, type: 'scheduleDocumentVersion', state, publishAt: turn.publishAt}},
          ]
        }
        case 'unschedule':
          return [{sequence, event: {...base, type: 'unscheduleDocumentVersion'}}]
        default:
          return []
      }
    })
  })
}

function revisionAt(
  sequence: number,
  versionId: string,
  touches: readonly LoggedTouch[],
): string | undefined {
  const last = touches.findLast(
    ({transaction, documentId}) => documentId === versionId && transaction.sequence <= sequence,
  )
  return last && !last.deleted ? last.transaction.id : undefined
}

/** A new time takes the place of the old one, which was never kept. */
function outcome(later: readonly ReleaseStep[]): 'pending' | 'unscheduled' | 'published' {
  const next = later.flatMap(({turns}) => turns)[0]
  if (!next) return 'pending'
  return next.type === 'publish' ? 'published' : 'unscheduled'
}
