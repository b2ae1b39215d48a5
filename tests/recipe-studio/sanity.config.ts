import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'

import {studioWorkspace} from '../../config/studio-workspace.ts'
import {recipePreview} from './recipe-preview.ts'
import {recipeTypes} from './recipe-types.ts'

/** A Studio that has nothing of the newsroom but its preview plugin: another schema, another page. */
export default defineConfig({
  name: 'recipes',
  title: 'Recipes',
  ...studioWorkspace({
    projectId: undefined,
    dataset: undefined,
    lakeUrl: process.env.SANITY_STUDIO_LAKE_URL,
  }),
  plugins: [recipePreview, structureTool({defaultDocumentNode: recipePreview.documentNode})],
  schema: {types: recipeTypes},
})
