import {useCallback} from 'react'
import {useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'
import type {PreviewMode} from './preview-mode.ts'

/** Names a mode in the editor's language: by its own title, or by the plugin's for its own modes. */
export function useModeTitle(): (mode: PreviewMode, windowWidth: number) => string {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  return useCallback(
    (mode: PreviewMode, windowWidth: number) => {
      const title = mode.title ?? t(`mode.${mode.name}`)
      return mode.kind === 'window' ? t('mode.width', {mode: title, width: windowWidth}) : title
    },
    [t],
  )
}
