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
