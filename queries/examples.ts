import {correctionsIndexQuery} from './corrections-index.ts'
import {publishingConditionsQuery, publishingStateQuery} from './publishing.ts'
import {redirectQuery, redirectsQuery} from './redirects.ts'
import {sharedPreviewByTokenQuery, sharedPreviewsOfDocumentQuery} from './shared-preview.ts'
import {siteSettingsQuery} from './site-settings.ts'
import {storyByIdQuery, storyBySlugQuery} from './story.ts'
import {
  alsoWorthReadingQuery,
  latestStoriesQuery,
  searchStoriesQuery,
  storiesBySectionQuery,
  storiesBySourceQuery,
  storiesByTopicQuery,
} from './story-lists.ts'

/** A shipped query with parameters that give something on the shipped story. */
export interface QueryExample {
  /** As it is exported, and as `npm run query` takes it. */
  readonly name: string
  readonly title: string
  readonly about: string
  readonly query: string
  readonly params: {readonly [name: string]: unknown}
  /** What it must be asked in. */
  readonly perspective: 'published' | 'raw'
  /** Who asks it: the site's pages, or the Studio. */
  readonly askedBy: 'site' | 'studio'
}

const STORY_ID = 'article-putin-says-russia-expects-chinas-xi-to-make-state-visit-in-spring'
const STORY_SLUG = 'putin-says-russia-expects-chinas-xi-to-make-state-visit-in-spring'

/** Every shipped query, for the documentation, for Vision and for the command line. */
export const queryExamples: readonly QueryExample[] = [
  {
    name: 'storyBySlugQuery',
    title: 'A story by its address',
    about:
      'All that the page of a story shows. `null` for no such address, and for a story under embargo; of a withdrawn story the notice alone.',
    query: storyBySlugQuery,
    params: {slug: STORY_SLUG},
    perspective: 'published',
    askedBy: 'site',
  },
  {
    name: 'storyByIdQuery',
    title: 'A story by its id',
    about: 'The same by published id, as the preview asks: a new story has no address yet.',
    query: storyByIdQuery,
    params: {id: STORY_ID},
    perspective: 'published',
    askedBy: 'site',
  },
  {
    name: 'latestStoriesQuery',
    title: 'The newest stories',
    about:
      'Cards of the newest `$limit` stories by the time of publication that readers see. Like all lists, without stories under embargo or withdrawn.',
    query: latestStoriesQuery,
    params: {limit: 10},
    perspective: 'published',
    askedBy: 'site',
  },
  {
    name: 'storiesByTopicQuery',
    title: 'Stories about a topic',
    about: 'The newest stories of the topic with slug `$topic`.',
    query: storiesByTopicQuery,
    params: {topic: 'russia', limit: 10},
    perspective: 'published',
    askedBy: 'site',
  },
  {
    name: 'storiesBySectionQuery',
    title: 'Stories of a section',
    about: 'The newest stories of the section with slug `$section`.',
    query: storiesBySectionQuery,
    params: {section: 'world', limit: 10},
    perspective: 'published',
    askedBy: 'site',
  },
  {
    name: 'storiesBySourceQuery',
    title: 'Stories from a source',
    about: 'The newest stories from the source with id `$source`.',
    query: storiesBySourceQuery,
    params: {source: 'source-reuters', limit: 10},
    perspective: 'published',
    askedBy: 'site',
  },
  {
    name: 'searchStoriesQuery',
    title: 'Search',
    about:
      'Stories that contain every word of `$text`, those with the words in the headline first. A last word that ends in `*` is the beginning of one.',
    query: searchStoriesQuery,
    params: {text: 'state vis*', limit: 10},
    perspective: 'published',
    askedBy: 'site',
  },
  {
    name: 'alsoWorthReadingQuery',
    title: 'Also worth reading',
    about:
      'Stories to go on with after the story `$id`: those that share most of `$topics` (ids) first, never the story itself.',
    query: alsoWorthReadingQuery,
    params: {id: 'another-story', topics: ['topic-russia'], limit: 4},
    perspective: 'published',
    askedBy: 'site',
  },
  {
    name: 'siteSettingsQuery',
    title: 'What surrounds every story',
    about: 'Masthead, menu, share bar, newsletter, advertisements and the newsroom’s time zone.',
    query: siteSettingsQuery,
    params: {},
    perspective: 'published',
    askedBy: 'site',
  },
  {
    name: 'correctionsIndexQuery',
    title: 'Corrections',
    about: 'The newest `$limit` corrections of all stories, each with the story it corrects.',
    query: correctionsIndexQuery,
    params: {limit: 10},
    perspective: 'published',
    askedBy: 'site',
  },
  {
    name: 'redirectQuery',
    title: 'Where a former address leads',
    about:
      'The present address of the story that once had the address `$slug`; `null` where there is none, or a story has that address now. Ask it when `storyBySlugQuery` finds nothing.',
    query: redirectQuery,
    params: {slug: STORY_SLUG},
    perspective: 'published',
    askedBy: 'site',
  },
  {
    name: 'redirectsQuery',
    title: 'All redirects',
    about: 'Every former address of every story, for a server that keeps a table.',
    query: redirectsQuery,
    params: {},
    perspective: 'published',
    askedBy: 'site',
  },
  {
    name: 'publishingStateQuery',
    title: 'What publishing starts from',
    about: 'The draft and the published state of a story, with their revisions.',
    query: publishingStateQuery,
    params: {id: STORY_ID, draftId: `drafts.${STORY_ID}`},
    perspective: 'raw',
    askedBy: 'studio',
  },
  {
    name: 'publishingConditionsQuery',
    title: 'What publishing must heed',
    about:
      'The server’s clock, other stories that have or had the address `$slug`, and the story’s copies in releases.',
    query: publishingConditionsQuery,
    params: {id: STORY_ID, slug: STORY_SLUG},
    perspective: 'raw',
    askedBy: 'studio',
  },
  {
    name: 'sharedPreviewByTokenQuery',
    title: 'A shared preview by its token',
    about: 'What a link to a preview shows, while it works.',
    query: sharedPreviewByTokenQuery,
    params: {linkToken: 'a-token'},
    perspective: 'raw',
    askedBy: 'studio',
  },
  {
    name: 'sharedPreviewsOfDocumentQuery',
    title: 'Shared previews of a story',
    about: 'The links to a story’s preview that still work.',
    query: sharedPreviewsOfDocumentQuery,
    params: {documentId: STORY_ID},
    perspective: 'raw',
    askedBy: 'studio',
  },
]
