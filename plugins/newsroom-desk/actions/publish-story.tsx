import {useCallback, useMemo, useState} from 'react'

import {OnlyOnce} from '../dialogs/only-once.tsx'
import {PublishDialog} from '../dialogs/publish-dialog.tsx'
import {ScheduleDialog} from '../dialogs/schedule-dialog.tsx'
import type {DocumentActionComponent, DocumentActionProps} from '../studio/studio-adapter.ts'

type Story = NonNullable<DocumentActionProps['draft']>

/** What was asked, and of which state of the story: somebody else may change it while the dialog is open. */
interface Question {
  readonly about: 'publishing' | 'schedule'
  readonly draft: Story
  readonly published: Story | undefined
}

/**
 * The Studio's own publish action, whose button asks first what the publication is. When it can be pressed, and why not, is
 * left to the original.
 */
export function publishStoryAction(useOriginal: DocumentActionComponent): DocumentActionComponent {
  const usePublishStory: DocumentActionComponent = (props) => {
    const description = useOriginal(props)
    const {id, draft, published} = props
    const [question, setQuestion] = useState<Question>()
    const close = useCallback(() => setQuestion(undefined), [])
    const ask = useCallback(() => {
      if (draft !== null) setQuestion({about: 'publishing', draft, published: published ?? undefined})
    }, [draft, published])
    return useMemo(() => {
      if (description === null) return null
      return {
        ...description,
        onHandle: ask,
        dialog: question !== undefined && {
          type: 'custom',
          component: (
            <OnlyOnce name={`publish ${id}`}>
              {question.about === 'publishing' ? (
                <PublishDialog
                  id={id}
                  draft={question.draft}
                  published={question.published}
                  onClose={close}
                  onSchedule={() => setQuestion({...question, about: 'schedule'})}
                />
              ) : (
                <ScheduleDialog id={id} story={question.draft} onClose={close} />
              )}
            </OnlyOnce>
          ),
        },
      }
    }, [description, id, question, close, ask])
  }
  usePublishStory.action = 'publish'
  usePublishStory.displayName = 'PublishStory'
  return usePublishStory
}
