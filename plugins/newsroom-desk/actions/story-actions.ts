import type {DocumentActionsResolver} from 'sanity'

import type {DocumentActionComponent} from '../studio/studio-adapter.ts'
import {useAddCorrection} from './add-correction.tsx'
import {deleteStoryAction} from './delete-story.ts'
import {duplicateStoryAction} from './duplicate-story.ts'
import {publishStoryAction} from './publish-story.tsx'
import {useRestoreStory} from './restore-story.tsx'
import {useScheduleStory} from './schedule-story.tsx'
import {unpublishStoryAction} from './unpublish-story.tsx'
import {useWithdrawStory} from './withdraw-story.tsx'

/**
 * What can be done to a story. For the workspace's own `document.actions`: those of plugins come before Sanity's scheduled
 * drafts, which would put their own schedule in place of this one.
 */
export const storyActions: DocumentActionsResolver = (previous, {schemaType, versionType}) => {
  if (schemaType !== 'article') return previous
  switch (versionType) {
    case 'scheduled-draft':
      // Sanity's “Publish now” and “Schedule” would keep the dates of the former time.
      return [
        useScheduleStory,
        ...previous.filter((action) => action.action !== 'publish' && !isOwnSchedule(action)),
      ]
    case 'version':
      return previous.map(knowing)
    case 'published':
      return [...previous.map(knowing), useAddCorrection, useRestoreStory, useWithdrawStory]
    default:
      return [
        ...previous.filter(({action}) => action === 'publish').map(knowing),
        useAddCorrection,
        useScheduleStory,
        useRestoreStory,
        useWithdrawStory,
        ...previous.filter((action) => action.action !== 'publish' && !isOwnSchedule(action)).map(knowing),
      ]
  }
}

/** Sanity's “Schedule publish”; its “Pause to edit” goes by the same name, and stays. */
function isOwnSchedule({action, displayName}: DocumentActionComponent): boolean {
  return action === 'schedule' && displayName === 'SchedulePublishAction'
}

/** One for each of the Studio's actions, since an action is a hook and must stay the same one. */
const known = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

function knowing(original: DocumentActionComponent): DocumentActionComponent {
  const made = known.get(original) ?? make(original)
  known.set(original, made)
  return made
}

function make(original: DocumentActionComponent): DocumentActionComponent {
  if (original.action === 'publish') return publishStoryAction(original)
  if (original.action === 'duplicate') return duplicateStoryAction(original)
  if (original.action === 'delete') return deleteStoryAction(original)
  if (original.action === 'unpublish') return unpublishStoryAction(original)
  return original
}
