import {defineLocaleResourceBundle} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from './namespace.ts'
import {englishTexts} from './resources-en.ts'

export const storyPreviewBundle = defineLocaleResourceBundle({
  locale: 'en-US',
  namespace: STORY_PREVIEW_NAMESPACE,
  resources: englishTexts,
})
