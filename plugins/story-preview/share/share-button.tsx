import {ShareIcon} from '@sanity/icons/Share'
import {Button} from '@sanity/ui'
import {memo, type ReactNode, useState} from 'react'
import {useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'
import {ShareDialog, type ShareDialogProps} from './share-dialog.tsx'

/** Opens the links to a document. */
export const ShareButton = memo(function ShareButton(props: Omit<ShareDialogProps, 'onClose'>): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        aria-label={t('share.title')}
        data-testid="share-preview"
        fontSize={1}
        icon={ShareIcon}
        mode="bleed"
        onClick={() => setOpen(true)}
        padding={2}
        title={t('share.title')}
      />
      {isOpen ? <ShareDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
})
