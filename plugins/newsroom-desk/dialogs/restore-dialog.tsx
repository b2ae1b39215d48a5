import {Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {uuid} from '@sanity/uuid'
import {type ReactNode, useState} from 'react'
import {useTranslation} from 'sanity'

import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import {type RestoreOutcome, restoreStory} from '../publishing/withdraw-story.ts'
import type {StoredStory} from '../rules/editorial-record.ts'
import {useDeskClient} from '../studio/studio-adapter.ts'
import {useAct} from '../studio/use-act.ts'
import {DeskDialog} from './desk-dialog.tsx'
import {releaseTitles} from './release-titles.ts'
import {storyTitle} from './story-title.ts'

export interface RestoreDialogProps {
  /** Published id. */
  id: string
  published: StoredStory
  onClose: () => void
}

/** Brings a withdrawn story back. */
export function RestoreDialog({id, published, onClose}: RestoreDialogProps): ReactNode {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const client = useDeskClient()
  const toast = useToast()
  const [refused, setRefused] = useState<readonly string[]>([])
  const {phase, isBusy, run} = useAct<RestoreOutcome>((outcome) => {
    switch (outcome.type) {
      case 'restored':
      case 'committed': {
        const remaining = outcome.type === 'restored' ? outcome.remaining : []
        toast.push({
          closable: true,
          status: remaining.length === 0 ? 'success' : 'warning',
          title:
            remaining.length === 0
              ? t('restore.restored')
              : t('restore.remaining', {releases: releaseTitles(remaining)}),
        })
        onClose()
        break
      }
      case 'notWithdrawn':
        setRefused([t('restore.not-withdrawn')])
        break
      case 'overtaken':
        setRefused([t('act.overtaken-by-edit')])
        break
      default:
        outcome satisfies never
    }
  })
  return (
    <DeskDialog
      title={t('restore.title', {headline: storyTitle(published, t('untitled'))})}
      onClose={onClose}
      confirmText={t('restore.confirm')}
      onConfirm={
        isBusy ? undefined : () => run(() => restoreStory(client, {id, newTransactionId: () => uuid()}))
      }
      phase={phase}
      refusals={refused}
    >
      <Text size={1}>{t('restore.intro')}</Text>
    </DeskDialog>
  )
}
