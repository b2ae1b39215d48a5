import {defineQuery} from 'groq'

import {listed} from './readable.ts'
import {newestFirst, storyCardProjection} from './story-card-projection.ts'

/** The newest `$limit` stories. */
export const latestStoriesQuery = defineQuery(
  `*[_type == "article" && ${listed}] | ${newestFirst} [0...$limit] { ${storyCardProjection} }`,
)

/** The newest `$limit` stories of the topic with slug `$topic`. */
export const storiesByTopicQuery = defineQuery(
  `*[_type == "article" && ${listed} && defined($topic) && $topic in topics[]->slug.current] | ${newestFirst} [0...$limit] { ${storyCardProjection} }`,
)

/** The newest `$limit` stories of the section with slug `$section`. */
export const storiesBySectionQuery = defineQuery(
  `*[_type == "article" && ${listed} && defined($section) && section->slug.current == $section] | ${newestFirst} [0...$limit] { ${storyCardProjection} }`,
)

/** The newest `$limit` stories from the source with id `$source`. */
export const storiesBySourceQuery = defineQuery(
  `*[_type == "article" && ${listed} && defined($source) && source._ref == $source] | ${newestFirst} [0...$limit] { ${storyCardProjection} }`,
)

/** Stories that contain every word of `$text` (a last word ending in `*` is a prefix), headline matches first. */
export const searchStoriesQuery = defineQuery(
  `*[_type == "article" && ${listed} && [headline, standfirst, dateline, pt::text(body)] match $text]
    | score(boost(headline match $text, 5), boost(standfirst match $text, 2), pt::text(body) match $text)
    | order(_score desc, publishedAt desc, _id asc) [0...$limit] { ${storyCardProjection} }`,
)

/**
 * “Also worth reading” for the story with published id `$id`: other stories, those that share most topics first.
 * Never the story itself; drafts and versions stand for their story only in the perspectives that overlay them.
 */
export const alsoWorthReadingQuery = defineQuery(
  `*[_type == "article" && ${listed} && defined(headline) && _id != $id && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]
    | order(coalesce(count(topics[_ref in $topics]), 0) desc, defined(publishedAt) desc, publishedAt desc, _id asc)
    [0...$limit] { ${storyCardProjection} }`,
)
