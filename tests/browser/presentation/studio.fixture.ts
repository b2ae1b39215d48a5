import {defineConfig, defineField, defineType, renderStudio} from 'sanity'
import {presentationTool} from 'sanity/presentation'
import {structureTool} from 'sanity/structure'

import {studioWorkspace} from '../../../config/studio-workspace.ts'

const root = document.getElementById('studio')
// Written out: the build replaces these very words.
const lakeUrl = process.env.SANITY_STUDIO_LAKE_URL
const siteUrl = process.env.SANITY_STUDIO_SITE_URL
if (root === null || siteUrl === undefined) throw new TypeError('The Studio was not built for a site')

const note = defineType({
  name: 'note',
  title: 'Note',
  type: 'document',
  fields: [defineField({name: 'title', type: 'string'}), defineField({name: 'lead', type: 'text'})],
})

/** A Studio with one type and the Presentation tool, on the lake as the newsroom's own Studio is. */
renderStudio(
  root,
  defineConfig({
    name: 'presentation',
    title: 'Presentation',
    ...studioWorkspace({projectId: undefined, dataset: undefined, lakeUrl}),
    plugins: [
      presentationTool({previewUrl: {initial: siteUrl, previewMode: {enable: '/api/preview'}}}),
      structureTool(),
    ],
    schema: {types: [note]},
  }),
)
