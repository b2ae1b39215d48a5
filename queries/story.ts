import {defineQuery} from 'groq'

import {storyProjection} from './story-projection.ts'

/** The story at an address: `$slug`. */
export const storyBySlugQuery = defineQuery(
  `*[_type == "article" && defined($slug) && slug.current == $slug] | order(_id asc) [0] { ${storyProjection} }`,
)

/** The story with a published id: `$id`. The preview asks by id, since a new story has no slug yet. */
export const storyByIdQuery = defineQuery(`*[_type == "article" && _id == $id][0] { ${storyProjection} }`)
