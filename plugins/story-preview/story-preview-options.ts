import type {ComponentType} from 'react'

import type {PreviewData, PreviewPage} from './preview-page.ts'

type Shared = 'surroundings' | 'onward' | 'modes' | 'rules' | 'siteUrl' | 'moments'

/** What a preview needs to know of the documents it is for. All but the first three has a default. */
export interface StoryPreviewOptions<Query extends string, Surroundings extends string, Onward extends string>
  extends
    Pick<PreviewPage<Query, Surroundings, Onward>, Shared>,
    Partial<Pick<PreviewPage<Query, Surroundings, Onward>, 'stylesheet' | 'document'>> {
  /** Names of the document types that are opened with the preview beside the form. */
  types: readonly string[]
  /** The query that the published page runs, for one document: `$id` is its published id. */
  query: Query
  /** The published page itself: a component of what the query answers. It must not touch the global `document` and `window`. */
  page: ComponentType<PreviewData<Query, Surroundings, Onward>>
}
