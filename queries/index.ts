export {type QueryExample, queryExamples} from './examples.ts'
export {correctionsIndexQuery} from './corrections-index.ts'
export {publishingConditionsQuery, publishingStateQuery} from './publishing.ts'
export {redirectQuery, redirectsQuery} from './redirects.ts'
export {sharedPreviewByTokenQuery, sharedPreviewsOfDocumentQuery} from './shared-preview.ts'
export {siteSettingsQuery} from './site-settings.ts'
export {storyByIdQuery, storyBySlugQuery} from './story.ts'
export {
  alsoWorthReadingQuery,
  latestStoriesQuery,
  searchStoriesQuery,
  storiesBySectionQuery,
  storiesBySourceQuery,
  storiesByTopicQuery,
} from './story-lists.ts'
