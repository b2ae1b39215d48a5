import {CalendarIcon} from '@sanity/icons/Calendar'
import {useCallback, useMemo, useState} from 'react'
import {useTranslation} from 'sanity'

import {OnlyOnce} from '../dialogs/only-once.tsx'
import {ScheduleDialog} from '../dialogs/schedule-dialog.tsx'
import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import type {DocumentActionComponent} from '../studio/studio-adapter.ts'

/** Schedules a story, and moves, cancels or hurries a schedule that it has. Stands for Sanity's own, which knows no dates. */
export const useScheduleStory: DocumentActionComponent = ({id, draft, version}) => {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const open = useCallback(() => setOpen(true), [])
  const story = version ?? draft
  return useMemo(() => {
    if (story === null) return null
    return {
      label: t('schedule.action'),
      icon: CalendarIcon,
      onHandle: open,
      dialog: isOpen && {
        type: 'custom',
        component: (
          <OnlyOnce name={`schedule ${id}`}>
            <ScheduleDialog id={id} story={story} onClose={close} />
          </OnlyOnce>
        ),
      },
    }
  }, [t, id, story, isOpen, open, close])
}
useScheduleStory.action = 'schedule'
useScheduleStory.displayName = 'ScheduleStory'
