import {defineConfig} from 'sanity'

import {studioWorkspace} from './config/studio-workspace.ts'
import {DatelineMark, newsroomDesk, storyActions} from './plugins/newsroom-desk/index.ts'
import {visionWithExamples} from './plugins/query-examples/index.ts'
import {newsroomPreview} from './plugins/story-preview/newsroom-preview.tsx'
import {schemaTypes} from './schemas/index.ts'

const workspace = studioWorkspace({
  // Written out one by one: the build replaces these very words.
  projectId: process.env.SANITY_STUDIO_PROJECT_ID,
  dataset: process.env.SANITY_STUDIO_DATASET,
  lakeUrl: process.env.SANITY_STUDIO_LAKE_URL,
})

export default defineConfig({
  name: 'dateline',
  title: 'Dateline',
  icon: DatelineMark,
  ...workspace,
  document: {...workspace.document, actions: storyActions},
  plugins: [
    newsroomDesk({storyViews: newsroomPreview}),
    newsroomPreview,
    visionWithExamples({defaultApiVersion: '2025-02-19'}),
  ],
  schema: {types: schemaTypes},
})
