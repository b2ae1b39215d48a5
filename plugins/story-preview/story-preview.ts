import {definePlugin} from 'sanity'

import {FormFocusInput} from './focus/form-focus-input.tsx'
import {storyPreviewBundles} from './i18n/bundle.ts'
import {SHARED_PREVIEW} from './share/new-shared-preview.ts'
import {sharedPreviewType} from './share/shared-preview-type.ts'

/**
 * The plugin: brings the preview's texts and the type of the links it shares. A plugin cannot add views to documents, so
 * the structure does that with `defineStoryPreview`.
 */
export const storyPreview = definePlugin({
  name: 'story-preview',
  form: {components: {input: FormFocusInput}},
  i18n: {bundles: storyPreviewBundles},
  schema: {types: [sharedPreviewType]},
  // Links are made in the preview, not in a form.
  document: {
    newDocumentOptions: (previous) => previous.filter(({templateId}) => templateId !== SHARED_PREVIEW),
  },
})
