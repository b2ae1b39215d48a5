import {defineConfig, renderStudio} from 'sanity'
import {presentationTool} from 'sanity/presentation'

import {studioWorkspace} from '../../config/studio-workspace.ts'
import {newsroomDesk} from '../../plugins/newsroom-desk/index.ts'
import {newsroomPreview} from '../../plugins/story-preview/newsroom-preview.tsx'
import {schemaTypes} from '../../schemas/index.ts'

const root = document.getElementById('studio')
// Written out: the build replaces these very words.
const lakeUrl = process.env.SANITY_STUDIO_LAKE_URL
const siteUrl = process.env.SANITY_STUDIO_SITE_URL
if (root === null || siteUrl === undefined) throw new TypeError('The Studio was not built for a site')

/** The newsroom's Studio, with the Presentation tool beside its own preview. */
renderStudio(
  root,
  defineConfig({
    name: 'presentation',
    title: 'Presentation',
    ...studioWorkspace({projectId: undefined, dataset: undefined, lakeUrl}),
    plugins: [
      newsroomDesk({storyViews: newsroomPreview}),
      newsroomPreview,
      presentationTool({previewUrl: {initial: siteUrl, previewMode: {enable: '/api/preview'}}}),
    ],
    schema: {types: schemaTypes},
  }),
)
