import type {Browser, BrowserContext, FrameLocator, Locator, Page} from 'playwright-core'

import {publishStory} from './publish-story.ts'
import {studioReady} from './studio-ready.ts'
import {watchProblems} from './watch-problems.ts'

/** A story opened in the Studio, with the parts of it that tests touch. */
export interface StudioPage {
  page: Page
  context: BrowserContext
  headline: Locator
  publishButton: Locator
  /** Publishes as the dialog suggests. */
  publish: () => Promise<void>
  previewState: Locator
  preview: FrameLocator
  /** What went wrong on the page so far: exceptions, failed requests, console errors that are ours. */
  problems: string[]
}

export async function openStory(browser: Browser, studioUrl: string, id: string): Promise<StudioPage> {
  const context = await browser.newContext({viewport: {width: 1600, height: 1000}, reducedMotion: 'reduce'})
  const page = await context.newPage()
  const problems = watchProblems(page)
  await page.goto(`${studioUrl}/desk/stories;${id}`)
  await studioReady(page)
  const publishButton = page.getByTestId('action-publish').first()
  const studio = {
    page,
    context,
    headline: page.getByTestId('field-headline').locator('input'),
    publishButton,
    publish: () => publishStory(page, publishButton),
    previewState: page.getByTestId('story-preview-state'),
    preview: page.frameLocator('iframe[title^="Preview"]'),
    problems,
  }
  await studio.headline.waitFor()
  await studio.preview.locator('h1').waitFor()
  return studio
}
