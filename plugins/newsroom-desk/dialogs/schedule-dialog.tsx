import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'

import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import type {StoredStory} from '../rules/editorial-record.ts'
import {useKnownZone} from '../studio/use-newsroom-zone.ts'
import {usePublishingState} from '../studio/use-publishing-state.ts'
import {DeskDialog} from './desk-dialog.tsx'
import {ExistingScheduleDialog} from './existing-schedule-dialog.tsx'
import {NewScheduleDialog} from './new-schedule-dialog.tsx'
import {storyTitle} from './story-title.ts'

export interface ScheduleDialogProps {
  /** Published id. */
  id: string
  /** The draft, or the scheduled copy. */
  story: StoredStory
  onClose: () => void
}

/** The schedule of a story: a new one, or the one it has. */
export function ScheduleDialog({id, story, onClose}: ScheduleDialogProps): ReactNode {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const {state, error} = usePublishingState(id)
  const newsroomZone = useKnownZone()
  const title = storyTitle(story, t('untitled'))
  if (state === undefined || newsroomZone === undefined) {
    return (
      <DeskDialog
        title={t('schedule.title', {headline: title})}
        onClose={onClose}
        confirmText={t('schedule.confirm')}
        onConfirm={undefined}
        phase={error === undefined ? {type: 'idle'} : {type: 'failed', message: String(error)}}
      >
        {null}
      </DeskDialog>
    )
  }
  const version = state.versions.find(({isScheduledDraft}) => isScheduledDraft)
  return version === undefined ? (
    <NewScheduleDialog id={id} draft={story} state={state} newsroomZone={newsroomZone} onClose={onClose} />
  ) : (
    <ExistingScheduleDialog
      id={id}
      title={title}
      version={version}
      state={state}
      newsroomZone={newsroomZone}
      onClose={onClose}
    />
  )
}
