import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'

import {messageOf} from './error-message.ts'
import {STORY_PREVIEW_NAMESPACE} from './i18n/namespace.ts'
import {PreviewNotice} from './preview-notice.tsx'

interface PreviewNoticesProps {
  /** Why the page could not be drawn, if it could not. */
  failure: unknown
  /** What could not be loaded, if anything. */
  loadError: unknown
  /** Whether the document is there no more. */
  isDeleted: boolean
}

/** What stands between the editor and a true picture of the page. */
export function PreviewNotices({failure, loadError, isDeleted}: PreviewNoticesProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  return (
    <>
      {isDeleted ? (
        <PreviewNotice tone="caution" title={t('deleted.title')} text={t('deleted.body')} />
      ) : null}
      {failure === undefined ? null : (
        <PreviewNotice
          tone="critical"
          title={t('error.title')}
          text={t('error.body', {message: messageOf(failure)})}
        />
      )}
      {loadError === undefined ? null : (
        <PreviewNotice tone="caution" text={t('load-error', {message: messageOf(loadError)})} />
      )}
    </>
  )
}
