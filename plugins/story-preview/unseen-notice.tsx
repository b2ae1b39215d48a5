import {EyeClosedIcon} from '@sanity/icons/EyeClosed'
import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from './i18n/namespace.ts'
import {PlaceholderNotice} from './placeholder-notice.tsx'

/** In place of a page that its query does not show: it is under embargo, say. */
export function UnseenNotice(): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  return <PlaceholderNotice icon={EyeClosedIcon} title={t('unseen.title')} text={t('unseen.text')} />
}
