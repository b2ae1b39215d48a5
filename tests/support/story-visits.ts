import type {Page} from 'playwright-core'

import {type DeskDialog, deskDialog} from './desk-dialog.ts'
import {goInStudio} from './go-in-studio.ts'
import {storyPath} from './preview-pane.ts'
import {type StoryForm, storyForm} from './story-form.ts'
import type {StudioVisit, StudioVisits, VisitOptions} from './studio-visits.ts'

/** A story of `putStory` that is open, and what its tests touch. */
export interface OpenStory {
  page: Page
  form: StoryForm
  dialog: DeskDialog
  expectProblem: StudioVisit['expectProblem']
}

/**
 * Opens stories one after the other in one Studio, which is loaded once. With options, opens one in a Studio of its own. When
 * a test has failed, end the visits: the next story is opened in a fresh Studio, not in the middle of that test.
 */
export function storyVisits(
  visits: StudioVisits,
): (id: string, options?: VisitOptions) => Promise<OpenStory> {
  let shared: StudioVisit | undefined
  const openShared = async (path: string): Promise<StudioVisit> => {
    if (shared === undefined || shared.page.isClosed()) shared = await visits.open(path)
    else await goInStudio(shared.page, path)
    return shared
  }
  return async (id, options) => {
    const path = storyPath(id)
    const {page, expectProblem} = await (options === undefined
      ? openShared(path)
      : visits.open(path, options))
    const form = storyForm(page)
    await form.preview.getByRole('heading', {level: 1, name: `Headline of ${id}`}).waitFor()
    return {page, form, dialog: deskDialog(page), expectProblem}
  }
}
