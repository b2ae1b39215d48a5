import {imageProjection} from './image-projection.ts'

/** A related link as readers follow it; one whose story is missing has neither headline nor slug. */
const relatedLinkProjection = `
  _key,
  kind,
  "title": coalesce(title, story->headline),
  "slug": story->slug.current,
  url
`

/** The whole story page, shared by every query that shows one: what the site reads is what the preview shows. */
export const storyProjection = `
  _id,
  _type,
  headline,
  standfirst,
  "slug": slug.current,
  "kicker": coalesce(kicker, section->name),
  "section": section->{
    _id,
    name,
    "slug": slug.current,
    "showNewsletter": showNewsletter != false
  },
  "heroImage": heroImage { ${imageProjection} },
  publishedAt,
  updatedAt,
  dateline,
  "source": source->{_id, name, category, display, url, "noindex": noindex == true},
  signOffs,
  "body": body[]{
    ...,
    _type == "block" => {
      ...,
      "markDefs": markDefs[]{
        ...,
        _type == "storyLink" => {"slug": story->slug.current}
      }
    },
    _type == "imageWithCredit" => { _key, ${imageProjection} },
    _type == "relatedLinks" => {
      _key,
      _type,
      heading,
      "links": links[]{ ${relatedLinkProjection} }
    }
  },
  "topics": topics[defined(@->_id)]->{_id, name, "slug": slug.current, kind, sameAs},
  searchTitle,
  searchDescription,
  canonicalUrl,
  language,
  "showAds": showAds != false
`
