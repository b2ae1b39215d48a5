import {useCallback, useMemo, useState} from 'react'

import {OnlyOnce} from '../dialogs/only-once.tsx'
import {UnpublishDialog} from '../dialogs/unpublish-dialog.tsx'
import type {DocumentActionComponent, DocumentActionProps} from '../studio/studio-adapter.ts'

/**
 * The Studio's own unpublish action, with a draft left behind that remembers what readers know of the story. When it can be
 * chosen, and why not, is left to the original.
 */
export function unpublishStoryAction(useOriginal: DocumentActionComponent): DocumentActionComponent {
  const useUnpublishStory: DocumentActionComponent = (props) => {
    const description = useOriginal(props)
    const {id, published} = props
    // As it was when the editor asked: it is gone before the dialog is.
    const [asked, setAsked] = useState<NonNullable<DocumentActionProps['published']>>()
    const close = useCallback(() => setAsked(undefined), [])
    const ask = useCallback(() => setAsked(published ?? undefined), [published])
    return useMemo(() => {
      if (description === null) return null
      return {
        ...description,
        onHandle: ask,
        dialog: asked !== undefined && {
          type: 'custom',
          component: (
            <OnlyOnce name={`unpublish ${id}`}>
              <UnpublishDialog id={id} published={asked} onClose={close} />
            </OnlyOnce>
          ),
        },
      }
    }, [description, id, asked, close, ask])
  }
  useUnpublishStory.action = 'unpublish'
  useUnpublishStory.displayName = 'UnpublishStory'
  return useUnpublishStory
}
