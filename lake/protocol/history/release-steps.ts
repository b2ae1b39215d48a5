import type {LoggedTransaction} from '../../store/log-entry.ts'
import type {StoredDocument} from '../../store/stored-document.ts'
import type {LakeContext} from '../lake-context.ts'
import {revertEffects} from '../mendoza/document-effects.ts'
import {releaseDocumentId, releaseSchema, type Release} from '../releases/release-document.ts'

/** What one transaction did to a release. */
export type ReleaseTurn =
  | {type: 'create' | 'unschedule' | 'publish' | 'archive' | 'unarchive' | 'delete'}
  | {type: 'schedule'; publishAt: string}

export interface ReleaseStep {
  transaction: LoggedTransaction
  /** Empty when only metadata changed. */
  turns: ReleaseTurn[]
}

/** The life of a release out of the log, oldest first. */
export function releaseSteps(lake: LakeContext, dataset: string, name: string): ReleaseStep[] {
  const id = releaseDocumentId(name)
  const steps: ReleaseStep[] = []
  let after: StoredDocument | null = lake.store.snapshot(dataset).get(id) ?? null
  lake.store.walkBack(dataset, id, ({transaction, effects, previousRevision}) => {
    const before = revertEffects(after, effects, previousRevision)
    steps.push({transaction, turns: turnsBetween(before, after)})
    after = before
    return true
  })
  return steps.toReversed()
}

function turnsBetween(before: StoredDocument | null, after: StoredDocument | null): ReleaseTurn[] {
  if (!after) return [{type: 'delete'}]
  const now = releaseSchema.parse(after)
  const past = before ? releaseSchema.parse(before) : undefined
  return [...(past ? [] : [{type: 'create'} as const]), ...changeOfState(past, now)]
}

function changeOfState(past: Release | undefined, now: Release): ReleaseTurn[] {
  const {state, publishAt} = now
  switch (state) {
    case 'scheduled':
      if (publishAt === undefined || publishAt === past?.publishAt) return []
      return [{type: 'schedule', publishAt}]
    case 'published':
      return past?.state === 'published' ? [] : [{type: 'publish'}]
    case 'archived':
      return past?.state === 'archived' ? [] : [{type: 'archive'}]
    case 'active':
      if (past?.state === 'scheduled') return [{type: 'unschedule'}]
      return past?.state === 'archived' ? [{type: 'unarchive'}] : []
    // The lake passes through these in no time.
    case 'scheduling':
    case 'publishing':
    case 'archiving':
    case 'unarchiving':
      return []
    default:
      return state satisfies never
  }
}
