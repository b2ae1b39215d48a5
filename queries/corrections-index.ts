import {defineQuery} from 'groq'

import {listed} from './readable.ts'

/** The newest `$limit` corrections of all stories, each with the story it corrects. */
export const correctionsIndexQuery = defineQuery(
  `*[_type == "article" && ${listed}] {
    "entries": coalesce(corrections, [])[defined(text)] {
      _key,
      kind,
      text,
      date,
      priority,
      "storyId": ^._id,
      "headline": ^.headline,
      "slug": ^.slug.current
    }
  }.entries[] | order(date desc, storyId asc, _key asc) [0...$limit]`,
)
