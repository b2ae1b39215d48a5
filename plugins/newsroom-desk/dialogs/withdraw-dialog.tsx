import {Select, Text, TextArea} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {uuid} from '@sanity/uuid'
import {type ReactNode, useId, useState} from 'react'
import {useSchema, useTranslation} from 'sanity'

import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import {type WithdrawOutcome, withdrawStory} from '../publishing/withdraw-story.ts'
import type {StoredStory} from '../rules/editorial-record.ts'
import {isWithdrawn} from '../rules/withdrawal.ts'
import {useDeskClient} from '../studio/studio-adapter.ts'
import {useAct} from '../studio/use-act.ts'
import {DeskDialog} from './desk-dialog.tsx'
import {Labelled} from './labelled.tsx'
import {releaseTitles} from './release-titles.ts'
import {storyTitle} from './story-title.ts'
import {withdrawalReasons} from './withdrawal-reasons.ts'

export interface WithdrawDialogProps {
  /** Published id. */
  id: string
  published: StoredStory
  onClose: () => void
}

/** Asks why a story is withdrawn and what readers are told, and withdraws it; or changes the notice. */
export function WithdrawDialog({id, published, onClose}: WithdrawDialogProps): ReactNode {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const client = useDeskClient()
  const toast = useToast()
  const reasons = withdrawalReasons(useSchema())
  const fieldId = useId()
  const [reason, setReason] = useState(() => field(published, 'reason'))
  const [notice, setNotice] = useState(() => field(published, 'notice'))
  const [refused, setRefused] = useState<readonly string[]>([])
  // As the editor found the story: what the dialog is called does not change while it works.
  const [isAgain] = useState(() => isWithdrawn(published))

  const {phase, isBusy, run} = useAct<WithdrawOutcome>((outcome) => {
    switch (outcome.type) {
      case 'withdrawn':
      case 'committed': {
        const remaining = outcome.type === 'withdrawn' ? outcome.remaining : []
        toast.push({
          closable: true,
          status: remaining.length === 0 ? 'success' : 'warning',
          title:
            remaining.length > 0
              ? t('withdraw.remaining', {releases: releaseTitles(remaining)})
              : t(isAgain ? 'withdraw.changed' : 'withdraw.withdrawn'),
        })
        onClose()
        break
      }
      case 'incomplete':
        setRefused([t('withdraw.incomplete')])
        break
      case 'notPublished':
        setRefused([t('withdraw.not-published')])
        break
      case 'overtaken':
        setRefused([t('act.overtaken-by-edit')])
        break
      default:
        outcome satisfies never
    }
  })
  const isComplete = reason !== '' && notice.trim() !== ''
  const withdraw = () =>
    run(() => withdrawStory(client, {id, reason, notice, newTransactionId: () => uuid()}))

  return (
    <DeskDialog
      title={t(isAgain ? 'withdraw.title.again' : 'withdraw.title', {
        headline: storyTitle(published, t('untitled')),
      })}
      onClose={onClose}
      confirmText={t(isAgain ? 'withdraw.confirm.again' : 'withdraw.confirm')}
      confirmTone={isAgain ? 'primary' : 'critical'}
      onConfirm={isComplete && !isBusy ? withdraw : undefined}
      phase={phase}
      refusals={refused}
    >
      <Text muted size={1}>
        {t(isAgain ? 'withdraw.intro.again' : 'withdraw.intro')}
      </Text>
      <Labelled htmlFor={`${fieldId}-reason`} label={t('withdraw.reason')}>
        <Select
          data-testid="withdraw-reason"
          fontSize={1}
          id={`${fieldId}-reason`}
          onChange={({currentTarget}) => setReason(currentTarget.value)}
          value={reason}
        >
          <option value="">{t('withdraw.reason.choose')}</option>
          {reasons.map(({title, value}) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
      </Labelled>
      <Labelled htmlFor={`${fieldId}-notice`} label={t('withdraw.notice')}>
        <TextArea
          data-testid="withdraw-notice"
          fontSize={1}
          id={`${fieldId}-notice`}
          onChange={({currentTarget}) => setNotice(currentTarget.value)}
          rows={4}
          value={notice}
        />
      </Labelled>
    </DeskDialog>
  )
}

function field({withdrawal}: StoredStory, name: 'reason' | 'notice'): string {
  if (typeof withdrawal !== 'object' || withdrawal === null) return ''
  const value: unknown = Reflect.get(withdrawal, name)
  return typeof value === 'string' ? value : ''
}
