import {defineConfig, defineLocale} from 'sanity'
import {structureTool} from 'sanity/structure'

import {studioWorkspace} from '../../config/studio-workspace.ts'
import {menuPreview, recipePreview} from './recipe-preview.ts'
import {recipeTypes} from './recipe-types.ts'

/** What `@sanity/locale-de-de` would bring, without the texts of the Studio itself. */
const german = defineLocale({
  id: 'de-DE',
  title: 'Deutsch',
  weekInfo: {firstDay: 1, weekend: [6, 7], minimalDays: 4},
})

/** A Studio that has nothing of the newsroom but its preview plugin: another schema, another page. */
export default defineConfig({
  name: 'recipes',
  title: 'Recipes',
  ...studioWorkspace({
    projectId: undefined,
    dataset: undefined,
    lakeUrl: process.env.SANITY_STUDIO_LAKE_URL,
  }),
  plugins: [
    recipePreview,
    menuPreview,
    structureTool({
      defaultDocumentNode: (S, context) =>
        recipePreview.documentNode(S, context) ?? menuPreview.documentNode(S, context),
    }),
  ],
  // The last one is what a Studio speaks.
  i18n: {locales: (english) => [german, ...english]},
  schema: {types: recipeTypes},
})
