import {holdsAt, readEmbargo} from '../../../story/format/embargo.ts'
import {correctionRefusals} from './correction-changes.ts'
import {editorialRecord, type StoredStory} from './editorial-record.ts'
import type {Refusal} from './refusal.ts'

interface ScheduledCopy {
  /** What is published now, or `undefined`. */
  readonly published: StoredStory | undefined
  readonly copy: StoredStory
  /** When the copy is to be published. */
  readonly publishAt: Date
}

/**
 * Why a scheduled copy may not be published as it is at another time. It was allowed when it was scheduled, but has editors
 * of its own since, who may have put it under embargo or changed a correction that readers know.
 */
export function copyRefusals({published, copy, publishAt}: ScheduledCopy): readonly Refusal[] {
  const embargo = readEmbargo(copy['embargo'])
  return [
    ...(holdsAt(embargo, publishAt) ? [{type: 'embargo', embargo} as const] : []),
    ...(published === undefined ? [] : lostCorrections(published, copy)),
  ]
}

function lostCorrections(published: StoredStory, copy: StoredStory): readonly Refusal[] {
  const isUpdate = editorialRecord(copy).updatedAt !== editorialRecord(published).updatedAt
  const note = copy['updateNote']
  return correctionRefusals(
    published,
    copy,
    isUpdate ? 'update' : 'silent',
    typeof note === 'string' ? note : undefined,
  )
}
