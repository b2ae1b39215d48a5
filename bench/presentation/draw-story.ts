import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'
import {runnerImport} from 'vite'

import {siteSettingsQuery, storyByIdQuery} from '../../queries/index.ts'
import type * as StoryDocument from '../../story/story-document.tsx'

const PROJECT_DIRECTORY = join(import.meta.dirname, '../..')

/** Draws the page of a story as a site's server does: its queries are asked anew each time. */
export async function storyDrawer(id: string): Promise<(client: SanityClient) => Promise<string>> {
  // The page is JSX, which Node does not run by itself.
  const {module: page} = await runnerImport<typeof StoryDocument>(
    join(PROJECT_DIRECTORY, 'story/story-document.tsx'),
    {root: PROJECT_DIRECTORY, configFile: false, logLevel: 'error'},
  )
  return async (client) => {
    const [story, settings] = await Promise.all([
      client.fetch(storyByIdQuery, {id}),
      client.fetch(siteSettingsQuery),
    ])
    return page.renderStoryDocument(
      {story, settings},
      {stylesheets: ['/styles/fonts.css', '/styles/story.css']},
    )
  }
}
