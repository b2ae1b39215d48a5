import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'

import {messageOf} from './error-message.ts'
import {STORY_PREVIEW_NAMESPACE} from './i18n/namespace.ts'
import {PlaceholderNotice} from './placeholder-notice.tsx'

interface FailureNoticeProps {
  /** Of the preview, all of it or a panel. */
  of: 'preview' | 'panel'
  error: unknown
}

/** In place of a part of the preview that threw. */
export function FailureNotice({of, error}: FailureNoticeProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  return (
    <PlaceholderNotice
      icon={ErrorOutlineIcon}
      tone="critical"
      title={t(`failure.${of}`)}
      text={t('failure.text', {message: messageOf(error)})}
    />
  )
}
