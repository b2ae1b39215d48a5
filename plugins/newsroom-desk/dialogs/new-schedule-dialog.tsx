import {Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {uuid} from '@sanity/uuid'
import {type ReactNode, useId, useState} from 'react'
import {useTranslation} from 'sanity'

import {readEmbargo} from '../../../story/format/embargo.ts'
import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import type {PublishingState} from '../publishing/read-publishing-state.ts'
import {type ScheduleOutcome, scheduleStory} from '../publishing/schedule-story.ts'
import {changeSize} from '../rules/change-size.ts'
import type {StoredStory} from '../rules/editorial-record.ts'
import {offeredKinds} from '../rules/offered-kinds.ts'
import type {PublicationKind} from '../rules/stamp-publication.ts'
import {useDeskClient, useUntilSaved} from '../studio/studio-adapter.ts'
import {useAct} from '../studio/use-act.ts'
import {clockTimeAt} from '../time/zoned-time.ts'
import {DeskDialog} from './desk-dialog.tsx'
import {KindChoice} from './kind-choice.tsx'
import {PublicationNote} from './publication-note.tsx'
import {storyTitle} from './story-title.ts'
import {useRefusalWords} from './use-refusal-words.ts'
import {type ClockTime, instantOf, timeWords, ZonedTimeInput, zoneOffers} from './zoned-time-input.tsx'

interface NewScheduleDialogProps {
  id: string
  draft: StoredStory
  state: PublishingState
  newsroomZone: string
  onClose: () => void
}

/** Asks when the story is to be published, and what that publication is. */
export function NewScheduleDialog(props: NewScheduleDialogProps): ReactNode {
  const {id, draft, state, newsroomZone, onClose} = props
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const client = useDeskClient()
  const toast = useToast()
  const refusalWords = useRefusalWords()
  const untilSaved = useUntilSaved(id, draft._type)
  const noteId = useId()
  const embargo = readEmbargo(draft['embargo'])
  const offered = offeredKinds(state.published, draft)
  const [kind, setKind] = useState<PublicationKind>(offered[0])
  const [note, setNote] = useState('')
  const [refused, setRefused] = useState<readonly string[]>([])
  const [clockTime, setClockTime] = useState<ClockTime>(() =>
    firstSuggestion(state.now, embargo?.until, embargo?.timeZone ?? newsroomZone),
  )
  const publishAt = instantOf(clockTime)
  const title = storyTitle(draft, t('untitled'))

  const {phase, isBusy, run} = useAct<ScheduleOutcome | {type: 'invalid'}>((outcome) => {
    switch (outcome.type) {
      case 'scheduled':
      case 'committed':
        if (publishAt !== undefined) {
          const time = timeWords(publishAt, newsroomZone)
          toast.push({closable: true, status: 'success', title: t('schedule.scheduled', {time})})
        }
        onClose()
        break
      case 'refused':
        setRefused(outcome.refusals.map(refusalWords))
        break
      case 'past':
        setRefused([t('schedule.past', {now: timeWords(outcome.now, newsroomZone)})])
        break
      case 'invalid':
        setRefused([t('publish.invalid')])
        break
      case 'nothingToPublish':
        setRefused([t('publish.nothing')])
        break
      default:
        outcome satisfies never
    }
  })
  const schedule = (time: Date) =>
    run(async () => {
      const {hasErrors} = await untilSaved()
      if (hasErrors) return {type: 'invalid'}
      const releaseName = `r${uuid().replaceAll('-', '').slice(0, 12)}`
      return scheduleStory(client, {id, kind, note, publishAt: time, releaseName, title})
    })

  return (
    <DeskDialog
      title={t('schedule.title', {headline: title})}
      onClose={onClose}
      confirmText={t('schedule.confirm')}
      onConfirm={publishAt === undefined || isBusy ? undefined : () => schedule(publishAt)}
      phase={phase}
      refusals={refused}
      keys={Object.fromEntries(
        offered.map((offer) => [t(`kind.${offer}.key`).toLowerCase(), () => setKind(offer)]),
      )}
    >
      <Text muted size={1}>
        {t('schedule.intro')}
      </Text>
      <ZonedTimeInput
        newsroomZone={newsroomZone}
        onChange={(value) => {
          setClockTime(value)
          setRefused([])
        }}
        value={clockTime}
        zones={zoneOffers(newsroomZone, embargo?.timeZone)}
      />
      {offered.length > 1 ? (
        <KindChoice
          offered={offered}
          chosen={kind}
          alteredWords={
            state.published === undefined ? undefined : changeSize(state.published, draft).alteredWords
          }
          onChoose={setKind}
        />
      ) : null}
      {kind === 'update' ? <PublicationNote id={noteId} note={note} onChange={setNote} /> : null}
    </DeskDialog>
  )
}

const HOUR = 3_600_000

/** The end of the embargo, or the next full hour that is at least half an hour away. */
function firstSuggestion(now: Date, embargoEnd: string | undefined, zone: string): ClockTime {
  const nextHour = Math.ceil((now.getTime() + HOUR / 2) / HOUR) * HOUR
  const end = embargoEnd === undefined ? Number.NEGATIVE_INFINITY : Date.parse(embargoEnd)
  return {time: clockTimeAt(new Date(Math.max(nextHour, end)), zone), zone}
}
