import {Button} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {uuid} from '@sanity/uuid'
import {type ReactNode, useId, useState} from 'react'
import {useTranslation} from 'sanity'

import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import {type PublishOutcome, publishStory} from '../publishing/publish-story.ts'
import type {RevisedStory} from '../publishing/read-publishing-state.ts'
import {isWaiting} from '../publishing/read-schedules.ts'
import {changeSize} from '../rules/change-size.ts'
import type {StoredStory} from '../rules/editorial-record.ts'
import {offeredKinds} from '../rules/offered-kinds.ts'
import {planPublication} from '../rules/plan-publication.ts'
import type {Refusal} from '../rules/refusal.ts'
import type {PublicationKind} from '../rules/stamp-publication.ts'
import {useDeskClient, useUntilSaved} from '../studio/studio-adapter.ts'
import {useAct} from '../studio/use-act.ts'
import {usePublishingState} from '../studio/use-publishing-state.ts'
import {DeskDialog} from './desk-dialog.tsx'
import {doneNotice} from './done-notice.ts'
import {KindChoice} from './kind-choice.tsx'
import {PublicationNote} from './publication-note.tsx'
import {storyTitle} from './story-title.ts'
import {useRefusalWords} from './use-refusal-words.ts'

export interface PublishDialogProps {
  /** Published id. */
  id: string
  /** The draft and what was published, as they were when the editor asked. */
  draft: StoredStory
  published: RevisedStory | undefined
  onClose: () => void
  /** Opens the schedule in this dialog's place. */
  onSchedule: () => void
}

/** Asks what a publication is, says what stands in its way, and publishes. */
export function PublishDialog({id, draft, published, onClose, onSchedule}: PublishDialogProps): ReactNode {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const client = useDeskClient()
  const toast = useToast()
  const refusalWords = useRefusalWords()
  const noteId = useId()
  const [offered] = useState(() => offeredKinds(published, draft))
  const [alteredWords] = useState(() =>
    published === undefined ? undefined : changeSize(published, draft).alteredWords,
  )
  const [kind, setKind] = useState<PublicationKind>(offered[0])
  const [note, setNote] = useState('')
  const [refused, setRefused] = useState<readonly Refusal[]>([])
  const [stopped, setStopped] = useState<readonly string[]>([])
  // One id for all tries of this dialog: what was done is never done twice.
  const [transactionId] = useState(() => uuid())
  const {state, error} = usePublishingState(id)
  const plan =
    state === undefined
      ? undefined
      : planPublication({
          before: published,
          after: draft,
          kind,
          note,
          claims: state.claims,
          scheduledFor: state.versions.find(isWaiting)?.publishAt,
          now: state.now,
        })
  const refusals = plan?.allowed === false ? plan.refusals : refused

  const {phase, isBusy, run} = useAct<PublishOutcome | {type: 'invalid'}>((outcome) => {
    switch (outcome.type) {
      case 'published':
      case 'committed':
        toast.push(doneNotice(outcome, t(`publish.done.${kind}`), (key, values = {}) => t(key, values)))
        onClose()
        break
      case 'refused':
        setRefused(outcome.refusals)
        break
      case 'overtaken':
        setStopped([t(`act.overtaken-by-${outcome.by}`)])
        break
      case 'invalid':
        setStopped([t('publish.invalid')])
        break
      case 'nothingToPublish':
        setStopped([t('publish.nothing')])
        break
      default:
        outcome satisfies never
    }
  })
  const seenRevision = published === undefined ? null : published._rev
  const untilSaved = useUntilSaved(id, draft._type)
  const publish = () =>
    run(async () => {
      const {hasErrors} = await untilSaved()
      return hasErrors
        ? {type: 'invalid'}
        : publishStory(client, {id, kind, note, transactionId, seenRevision})
    })

  const choose = (chosen: PublicationKind) => {
    setKind(chosen)
    setRefused([])
  }
  const choiceKeys = offered.map((offer) => [t(`kind.${offer}.key`).toLowerCase(), () => choose(offer)])
  const canPublish = refusals.length === 0 && !isBusy
  return (
    <DeskDialog
      title={t('publish.title', {headline: storyTitle(draft, t('untitled'))})}
      onClose={onClose}
      confirmText={t(`publish.confirm.${kind}`)}
      onConfirm={canPublish ? publish : undefined}
      phase={phase}
      refusals={[
        ...refusals.map(refusalWords),
        ...stopped,
        ...(error === undefined ? [] : [t('act.failed', {message: String(error)})]),
      ]}
      keys={{
        ...Object.fromEntries(choiceKeys),
        [t('publish.note.key').toLowerCase()]: () => document.getElementById(noteId)?.focus(),
      }}
      otherButtons={
        refusals.some(({type}) => type === 'embargo') ? (
          <Button fontSize={1} mode="ghost" onClick={onSchedule} text={t('publish.schedule-instead')} />
        ) : null
      }
    >
      <KindChoice offered={offered} chosen={kind} alteredWords={alteredWords} onChoose={choose} />
      {kind === 'update' ? (
        <PublicationNote id={noteId} note={note} onChange={setNote} shortcut={t('publish.note.key')} />
      ) : null}
    </DeskDialog>
  )
}
