import {defineLocaleResourceBundle} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from './namespace.ts'
import {englishTexts} from './resources-en.ts'

/** The plugin's texts in each of its languages. Those of a language that is not chosen are not loaded. */
export const storyPreviewBundles = [
  defineLocaleResourceBundle({
    locale: 'en-US',
    namespace: STORY_PREVIEW_NAMESPACE,
    resources: englishTexts,
  }),
  defineLocaleResourceBundle({
    locale: 'de-DE',
    namespace: STORY_PREVIEW_NAMESPACE,
    resources: async () => (await import('./resources-de.ts')).germanTexts,
  }),
]
