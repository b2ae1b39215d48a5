import {Button, Card, Select, Stack, Text, TextArea} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {uuid} from '@sanity/uuid'
import {type ReactNode, useId, useState} from 'react'
import {useTranslation} from 'sanity'

import {
  CORRECTION_KINDS,
  type CorrectionKind,
  correctionLabel,
} from '../../../story/format/correction-label.ts'
import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import {draftCorrection, type NewCorrection, publishCorrection} from '../publishing/add-correction.ts'
import type {PublishOutcome} from '../publishing/publish-story.ts'
import {changeSize} from '../rules/change-size.ts'
import type {StoredStory} from '../rules/editorial-record.ts'
import {useDeskClient, useUntilSaved} from '../studio/studio-adapter.ts'
import {useAct} from '../studio/use-act.ts'
import {useKnownZone} from '../studio/use-newsroom-zone.ts'
import {Choice} from './choice.tsx'
import {DeskDialog} from './desk-dialog.tsx'
import {doneNotice} from './done-notice.ts'
import {Labelled} from './labelled.tsx'
import {PublicationNote} from './publication-note.tsx'
import {storyTitle} from './story-title.ts'
import {useRefusalWords} from './use-refusal-words.ts'
import {type ClockTime, instantOf, ZonedTimeInput, zoneOffers} from './zoned-time-input.tsx'

export interface CorrectionDialogProps {
  /** Published id. */
  id: string
  draft: StoredStory | undefined
  published: StoredStory
  onClose: () => void
}

const PRIORITIES = ['high', 'normal'] as const

/** Adds a correction to a published story: at once, as an update, or to its draft. */
export function CorrectionDialog({id, draft, published, onClose}: CorrectionDialogProps): ReactNode {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const client = useDeskClient()
  const toast = useToast()
  const refusalWords = useRefusalWords()
  const newsroomZone = useKnownZone()
  const untilSaved = useUntilSaved(id, published._type)
  const fieldId = useId()
  const [kind, setKind] = useState<CorrectionKind>('correction')
  const [text, setText] = useState('')
  const [priority, setPriority] = useState<(typeof PRIORITIES)[number]>('normal')
  const [earlier, setEarlier] = useState<ClockTime>()
  const [note, setNote] = useState('')
  const [refused, setRefused] = useState<readonly string[]>([])
  const [transactionId] = useState(() => uuid())
  const [_key] = useState(() => uuid().slice(0, 12))
  const [otherWords] = useState(() => (draft === undefined ? 0 : changeSize(published, draft).alteredWords))

  const {phase, isBusy, run} = useAct<PublishOutcome | {type: 'invalid'} | {type: 'drafted'}>((outcome) => {
    switch (outcome.type) {
      case 'published':
      case 'committed':
        toast.push(doneNotice(outcome, t('correction.published'), (key, values = {}) => t(key, values)))
        onClose()
        break
      case 'drafted':
        toast.push({closable: true, status: 'success', title: t('correction.added')})
        onClose()
        break
      case 'refused':
        setRefused(outcome.refusals.map(refusalWords))
        break
      case 'overtaken':
        setRefused([t(`act.overtaken-by-${outcome.by}`)])
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

  const date = earlier === undefined ? undefined : instantOf(earlier)
  const isComplete = text.trim() !== '' && (earlier === undefined || date !== undefined)
  const correction: NewCorrection = {
    _key,
    _type: 'correction',
    kind,
    text: text.trim(),
    priority,
    ...(date === undefined ? {} : {date: date.toISOString()}),
  }
  const publish = () =>
    run(async () => {
      const {hasErrors} = await untilSaved()
      return hasErrors ? {type: 'invalid'} : publishCorrection(client, {id, correction, note, transactionId})
    })
  const addToDraft = () =>
    run(async () => {
      await draftCorrection(client, {id, correction})
      return {type: 'drafted'}
    })

  return (
    <DeskDialog
      title={t('correction.title', {headline: storyTitle(draft ?? published, t('untitled'))})}
      onClose={onClose}
      confirmText={t('correction.publish')}
      onConfirm={isComplete && !isBusy ? publish : undefined}
      phase={phase}
      refusals={refused}
      otherButtons={
        <Button
          data-testid="correction-to-draft"
          disabled={!isComplete || isBusy}
          fontSize={1}
          mode="ghost"
          onClick={addToDraft}
          text={t('correction.add-to-draft')}
        />
      }
    >
      <Text muted size={1}>
        {t('correction.intro')}
      </Text>
      <Labelled htmlFor={`${fieldId}-kind`} label={t('correction.kind')}>
        <Select
          data-testid="correction-kind"
          fontSize={1}
          id={`${fieldId}-kind`}
          onChange={({currentTarget}) =>
            setKind(CORRECTION_KINDS.find((value) => value === currentTarget.value) ?? 'correction')
          }
          value={kind}
        >
          {CORRECTION_KINDS.map((value) => (
            <option key={value} value={value}>
              {correctionLabel(value)}
            </option>
          ))}
        </Select>
      </Labelled>
      <Labelled htmlFor={`${fieldId}-text`} label={t('correction.text')}>
        <TextArea
          data-testid="correction-text"
          fontSize={1}
          id={`${fieldId}-text`}
          onChange={({currentTarget}) => setText(currentTarget.value)}
          rows={3}
          value={text}
        />
      </Labelled>
      <Stack gap={3}>
        <Text id={`${fieldId}-priority`} size={1} weight="medium">
          {t('correction.priority')}
        </Text>
        <Stack aria-labelledby={`${fieldId}-priority`} gap={2} role="radiogroup">
          {PRIORITIES.map((value) => (
            <Choice
              key={value}
              name={`${fieldId}-priority`}
              value={value}
              title={t(`correction.priority.${value}`)}
              isChosen={priority === value}
              onChoose={() => setPriority(value)}
            />
          ))}
        </Stack>
      </Stack>
      <Labelled htmlFor={`${fieldId}-date`} label={t('correction.date')}>
        <Select
          data-testid="correction-date"
          fontSize={1}
          id={`${fieldId}-date`}
          onChange={({currentTarget}) =>
            setEarlier(
              currentTarget.value === 'now' || newsroomZone === undefined
                ? undefined
                : {time: '', zone: newsroomZone},
            )
          }
          value={earlier === undefined ? 'now' : 'given'}
        >
          <option value="now">{t('correction.date.now')}</option>
          {/* A time in another zone than the newsroom's would be another time. */}
          <option disabled={newsroomZone === undefined} value="given">
            {t('correction.date.given')}
          </option>
        </Select>
      </Labelled>
      {earlier === undefined || newsroomZone === undefined ? null : (
        <ZonedTimeInput
          newsroomZone={newsroomZone}
          onChange={setEarlier}
          value={earlier}
          zones={zoneOffers(newsroomZone, undefined)}
        />
      )}
      <PublicationNote id={`${fieldId}-note`} note={note} onChange={setNote} />
      {otherWords === 0 ? null : (
        <Card padding={3} radius={2} tone="caution">
          <Text size={1}>{t('correction.other-changes', {count: otherWords})}</Text>
        </Card>
      )}
    </DeskDialog>
  )
}
