import {useMemo} from 'react'
import {useTranslation} from 'sanity'

import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import {seenCorrections} from '../rules/correction-changes.ts'
import type {DocumentActionComponent} from '../studio/studio-adapter.ts'

/** The Studio's own delete action, but not for a story with corrections that readers know: those would go without a word. */
export function deleteStoryAction(useOriginal: DocumentActionComponent): DocumentActionComponent {
  const useDeleteStory: DocumentActionComponent = (props) => {
    const description = useOriginal(props)
    const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
    const {published, draft} = props
    const story = draft ?? published
    const isCorrected = story !== null && seenCorrections(published ?? undefined, story).length > 0
    return useMemo(
      () =>
        description === null || !isCorrected
          ? description
          : {...description, disabled: true, title: t('delete.corrected')},
      [description, isCorrected, t],
    )
  }
  useDeleteStory.action = 'delete'
  useDeleteStory.displayName = 'DeleteStory'
  return useDeleteStory
}
