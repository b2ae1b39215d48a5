import {Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {uuid} from '@sanity/uuid'
import {type ReactNode, useState} from 'react'
import {useTranslation} from 'sanity'

import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import {type UnpublishOutcome, unpublishStory} from '../publishing/unpublish-story.ts'
import type {StoredStory} from '../rules/editorial-record.ts'
import {useDeskClient} from '../studio/studio-adapter.ts'
import {useAct} from '../studio/use-act.ts'
import {DeskDialog} from './desk-dialog.tsx'
import {storyTitle} from './story-title.ts'

export interface UnpublishDialogProps {
  /** Published id. */
  id: string
  published: StoredStory
  onClose: () => void
}

/** Takes a story offline, and says what readers find then. */
export function UnpublishDialog({id, published, onClose}: UnpublishDialogProps): ReactNode {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const client = useDeskClient()
  const toast = useToast()
  const [refused, setRefused] = useState<readonly string[]>([])
  const {phase, isBusy, run} = useAct<UnpublishOutcome>((outcome) => {
    switch (outcome.type) {
      case 'unpublished':
      case 'committed':
        toast.push({closable: true, status: 'success', title: t('unpublish.unpublished')})
        onClose()
        break
      case 'notPublished':
        setRefused([t('unpublish.not-published')])
        break
      case 'overtaken':
        setRefused([t('unpublish.overtaken')])
        break
      default:
        outcome satisfies never
    }
  })
  return (
    <DeskDialog
      title={t('unpublish.title', {headline: storyTitle(published, t('untitled'))})}
      onClose={onClose}
      confirmText={t('unpublish.confirm')}
      confirmTone="critical"
      onConfirm={
        isBusy ? undefined : () => run(() => unpublishStory(client, {id, newTransactionId: () => uuid()}))
      }
      phase={phase}
      refusals={refused}
    >
      <Text size={1}>{t('unpublish.intro')}</Text>
      <Text muted size={1}>
        {t('unpublish.or-withdraw')}
      </Text>
    </DeskDialog>
  )
}
