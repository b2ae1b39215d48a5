import {imageProjection} from './image-projection.ts'

/** A story in a list: what a card shows and links to. */
export const storyCardProjection = `
  _id,
  headline,
  "slug": slug.current,
  "kicker": coalesce(kicker, section->name),
  standfirst,
  publishedAt,
  updatedAt,
  "heroImage": heroImage { ${imageProjection} }
`

/** Newest first by the editorial time; stories without one last, and the id decides between equals. */
export const newestFirst = `order(defined(publishedAt) desc, publishedAt desc, _id asc)`
