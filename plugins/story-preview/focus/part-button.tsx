import {EditIcon} from '@sanity/icons/Edit'
import {Button} from '@sanity/ui'
import {memo, type ReactNode} from 'react'
import {useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'

/** Begins the walk through what can be edited on the page. */
export const PartButton = memo(function PartButton({onNext}: {onNext: () => void}): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  return (
    <Button
      mode="bleed"
      padding={2}
      fontSize={1}
      icon={EditIcon}
      aria-keyshortcuts="e"
      aria-label={t('parts.next')}
      title={t('parts.next-with-key')}
      onClick={onNext}
    />
  )
})
