import {createElement} from 'react'
import {definePlugin, type PluginOptions} from 'sanity'
import type {DefaultDocumentNodeResolver} from 'sanity/structure'

import {defineStoryPreview, type StoryPreviewViews} from './define-story-preview.tsx'
import {FormFocusInput} from './focus/form-focus-input.tsx'
import {storyPreviewBundles} from './i18n/bundle.ts'
import {SHARED_PREVIEW} from './share/new-shared-preview.ts'
import {sharedPreviewType} from './share/shared-preview-type.ts'
import type {StoryPreviewOptions} from './story-preview-options.ts'
import {TellingTextPlugins} from './typing/telling-text.tsx'

/** For `plugins`, with what the structure needs of it: a plugin cannot add views to documents by itself. */
export interface StoryPreviewPlugin extends PluginOptions, StoryPreviewViews {
  /** For `structureTool({defaultDocumentNode})`: documents of the preview's types open with it, others as they do. */
  documentNode: DefaultDocumentNodeResolver
}

/**
 * A live preview beside the form: the page that readers will see, from the same query and the same component.
 * @example
 * const preview = storyPreview({types: ['post'], query: postQuery, page: PostPage})
 * defineConfig({plugins: [preview, structureTool({defaultDocumentNode: preview.documentNode})]})
 */
export function storyPreview<
  const Query extends string,
  const Surroundings extends string = never,
  const Onward extends string = never,
>(options: StoryPreviewOptions<Query, Surroundings, Onward>): StoryPreviewPlugin {
  const {types, query, page, stylesheet = '', document = inEnglish, ...shared} = options
  const views = defineStoryPreview<Query, Surroundings, Onward>({
    ...shared,
    story: {query, params: (id) => ({id})},
    stylesheet,
    document,
    render: (data) => createElement(page, data),
  })
  return {
    ...parts(),
    ...views,
    documentNode: (S, {schemaType}) =>
      types.includes(schemaType) ? S.document().views(views.views(S)).defaultPanes(views.defaultPanes) : null,
  }
}

/** The same for every preview; a Studio may have several. */
const parts = definePlugin({
  name: 'story-preview',
  form: {components: {input: FormFocusInput, portableText: {plugins: TellingTextPlugins}}},
  i18n: {bundles: storyPreviewBundles},
  schema: {
    types: (previous) =>
      previous.some(({name}) => name === SHARED_PREVIEW) ? previous : [...previous, sharedPreviewType],
  },
  // Links are made in the preview, not in a form.
  document: {
    newDocumentOptions: (previous) => previous.filter(({templateId}) => templateId !== SHARED_PREVIEW),
  },
})

function inEnglish(): {lang: string; dir: 'ltr'} {
  return {lang: 'en', dir: 'ltr'}
}
