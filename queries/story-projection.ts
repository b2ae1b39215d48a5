import {imageProjection} from './image-projection.ts'
import {listed} from './readable.ts'

/** Of another story, what readers may know: nothing while it is under embargo, and nothing once it is withdrawn. */
const linkedSlug = `story->{"slug": select(${listed} => slug.current)}.slug`
const linkedHeadline = `story->{"headline": select(${listed} => headline)}.headline`

/** A related link as readers follow it; one whose story is not there for them has neither headline nor slug. */
const relatedLinkProjection = `
  _key,
  kind,
  "title": coalesce(title, ${linkedHeadline}),
  "slug": ${linkedSlug},
  url
`

/** Of a withdrawn story, passes on nothing but its notice and its place on the site. */
export const withoutWithdrawnText = `{
    "story": select(defined(withdrawal) => {_id, _type, slug, section, language, withdrawal}, @)
  }.story`

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
  updateNote,
  "corrections": corrections[]{_key, kind, text, date, priority},
  "withdrawal": withdrawal{withdrawnAt, notice},
  dateline,
  "source": source->{_id, name, category, display, url, "noindex": noindex == true},
  signOffs,
  "body": body[]{
    ...,
    _type == "block" => {
      ...,
      "markDefs": markDefs[]{
        ...,
        _type == "storyLink" => {"slug": ${linkedSlug}}
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
