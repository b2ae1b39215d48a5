import {defineLocaleResourceBundle} from 'sanity'

import {NEWSROOM_DESK_NAMESPACE} from './namespace.ts'
import {englishTexts} from './resources-en.ts'

export const newsroomDeskBundle = defineLocaleResourceBundle({
  locale: 'en-US',
  namespace: NEWSROOM_DESK_NAMESPACE,
  resources: englishTexts,
})
