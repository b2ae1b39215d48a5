import {Button, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {type ReactNode, useState} from 'react'
import {useTranslation} from 'sanity'

import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import type {PublishingState} from '../publishing/read-publishing-state.ts'
import type {ReleaseVersion} from '../publishing/read-schedules.ts'
import {
  type CancelOutcome,
  cancelSchedule,
  moveSchedule,
  publishScheduledNow,
  type ScheduleOutcome,
} from '../publishing/schedule-story.ts'
import {useDeskClient} from '../studio/studio-adapter.ts'
import {useAct} from '../studio/use-act.ts'
import {clockTimeAt} from '../time/zoned-time.ts'
import {DeskDialog} from './desk-dialog.tsx'
import {useRefusalWords} from './use-refusal-words.ts'
import {type ClockTime, instantOf, timeWords, ZonedTimeInput, zoneOffers} from './zoned-time-input.tsx'

interface ExistingScheduleDialogProps {
  id: string
  title: string
  version: ReleaseVersion
  state: PublishingState
  newsroomZone: string
  onClose: () => void
}

/** What was begun: the words that say it is done. */
type Begun = 'moved' | 'published' | 'cancelled'

/** Moves a schedule, cancels it, or publishes its story now. */
export function ExistingScheduleDialog(props: ExistingScheduleDialogProps): ReactNode {
  const {id, title, version, state, newsroomZone, onClose} = props
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const client = useDeskClient()
  const toast = useToast()
  const refusalWords = useRefusalWords()
  const [refused, setRefused] = useState<readonly string[]>([])
  const [begun, setBegun] = useState<Begun>('moved')
  const scheduled = version.publishAt === undefined ? state.now : new Date(version.publishAt)
  const [clockTime, setClockTime] = useState<ClockTime>(() => ({
    time: clockTimeAt(scheduled, newsroomZone),
    zone: newsroomZone,
  }))
  const publishAt = instantOf(clockTime)

  const {phase, isBusy, run} = useAct<ScheduleOutcome | CancelOutcome>((outcome) => {
    switch (outcome.type) {
      case 'scheduled':
      case 'cancelled':
      case 'committed': {
        const time = timeWords(publishAt ?? scheduled, newsroomZone)
        toast.push({closable: true, status: 'success', title: t(`schedule.${begun}`, {time})})
        onClose()
        break
      }
      case 'refused':
        setRefused(outcome.refusals.map(refusalWords))
        break
      case 'past':
        setRefused([t('schedule.past', {now: timeWords(outcome.now, newsroomZone)})])
        break
      case 'differs':
        setRefused([t('schedule.differs')])
        break
      case 'nothingToPublish':
        setRefused([t('publish.nothing')])
        break
      default:
        outcome satisfies never
    }
  })
  const begin = (what: Begun, act: () => Promise<ScheduleOutcome | CancelOutcome>) => {
    setBegun(what)
    setRefused([])
    run(act)
  }

  return (
    <DeskDialog
      title={t('schedule.title', {headline: title})}
      onClose={onClose}
      confirmText={t('schedule.move')}
      onConfirm={
        publishAt === undefined || isBusy
          ? undefined
          : () => begin('moved', () => moveSchedule(client, id, version, publishAt))
      }
      phase={phase}
      refusals={refused}
      otherButtons={
        <>
          <Button
            data-testid="schedule-cancel"
            disabled={isBusy}
            fontSize={1}
            mode="ghost"
            onClick={() => begin('cancelled', () => cancelSchedule(client, id, version))}
            text={t('schedule.cancel')}
            tone="critical"
          />
          <Button
            data-testid="schedule-publish-now"
            disabled={isBusy}
            fontSize={1}
            mode="ghost"
            onClick={() => begin('published', () => publishScheduledNow(client, id, version))}
            text={t('schedule.publish-now')}
          />
        </>
      }
    >
      <Text data-testid="schedule-is" size={1} weight="medium">
        {t('schedule.is', {time: timeWords(scheduled, newsroomZone)})}
      </Text>
      <ZonedTimeInput
        newsroomZone={newsroomZone}
        onChange={setClockTime}
        value={clockTime}
        zones={zoneOffers(newsroomZone, undefined)}
      />
    </DeskDialog>
  )
}
