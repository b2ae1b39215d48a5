import {duplicateOf} from '../rules/duplicate-story.ts'
import type {DocumentActionComponent, DuplicateDocumentActionComponent} from '../studio/studio-adapter.ts'

/** The Studio's own duplicate action, whose copy begins a life of its own. */
export function duplicateStoryAction(useOriginal: DuplicateDocumentActionComponent): DocumentActionComponent {
  const useDuplicateStory: DocumentActionComponent = (props) =>
    useOriginal({...props, mapDocument: duplicateOf})
  useDuplicateStory.action = 'duplicate'
  useDuplicateStory.displayName = 'DuplicateStory'
  return useDuplicateStory
}
