import type {FrameLocator, Locator, Page} from 'playwright-core'

import {chooseAction} from './choose-action.ts'
import {publishStory} from './publish-story.ts'

type FieldGroup = 'all-fields' | 'story' | 'picture' | 'source' | 'topics' | 'page'

/** The parts of an open story that tests touch. */
export interface StoryForm {
  headline: Locator
  standfirst: Locator
  body: Locator
  group: (name: FieldGroup) => Promise<void>
  /** Chooses a document for an empty reference field, as an editor does: by typing and clicking. */
  chooseReference: (field: string, words: string) => Promise<void>
  publishButton: Locator
  /** Publishes as the dialog suggests. */
  publish: () => Promise<void>
  /** Opens the menu beside the publish button and clicks one of its actions, as they are called there. */
  action: (name: string) => Promise<void>
  preview: FrameLocator
  previewState: Locator
}

export function storyForm(page: Page): StoryForm {
  const form = page.getByTestId('document-pane').first()
  return {
    headline: form.getByTestId('field-headline').locator('input'),
    standfirst: form.getByTestId('field-standfirst').locator('textarea'),
    body: form.getByTestId('field-body').locator('[contenteditable="true"]'),
    group: (name) => form.getByTestId(`group-tab-${name}`).click(),
    chooseReference: async (field, words) => {
      await form.locator(`input[aria-owns="${field}-listbox"]`).pressSequentially(words)
      await page.getByTestId('autocomplete-popover').getByRole('option', {name: words}).click()
      await form.locator(`input[aria-owns="${field}-listbox"]`).waitFor({state: 'detached'})
    },
    publishButton: form.getByTestId('action-publish'),
    publish: () => publishStory(page, form.getByTestId('action-publish')),
    action: (name) => chooseAction(page, form, name),
    preview: page.frameLocator('iframe[title^="Preview"]'),
    previewState: page.getByTestId('story-preview-state'),
  }
}
