import {defineQuery} from 'groq'

import {released} from './readable.ts'

/**
 * Where the former address `$slug` leads now: to the story itself, so never through a chain and never in a circle. `null`
 * when no story had it, or one has it now. Withdrawn stories are led to as well: their notice is there.
 */
export const redirectQuery = defineQuery(
  `*[
    _type == "article" && defined($slug) && $slug in publishedSlugs &&
    defined(slug.current) && slug.current != $slug && ${released} &&
    count(*[_type == "article" && slug.current == $slug]) == 0
  ] | order(_id asc) [0] {"from": publishedSlugs[@ == $slug][0], "to": slug.current}`,
)

/** Every former address of every story, for a server that keeps a table of redirects. */
export const redirectsQuery = defineQuery(
  `*[_type == "article" && defined(slug.current) && count(publishedSlugs[@ != ^.slug.current]) > 0 && ${released}]
    | order(_id asc) {"from": publishedSlugs[@ != ^.slug.current], "to": slug.current}`,
)
