import {defineQuery} from 'groq'

import {shown} from './readable.ts'
import {storyProjection, withoutWithdrawnText} from './story-projection.ts'

/** The story at an address: `$slug`. `null` while it is under embargo. */
export const storyBySlugQuery = defineQuery(
  `*[_type == "article" && defined($slug) && slug.current == $slug && ${shown}] | order(_id asc) [0] ${withoutWithdrawnText} { ${storyProjection} }`,
)

/** The story with a published id: `$id`. The preview asks by id, since a new story has no slug yet. */
export const storyByIdQuery = defineQuery(
  `*[_type == "article" && _id == $id && ${shown}][0] ${withoutWithdrawnText} { ${storyProjection} }`,
)
