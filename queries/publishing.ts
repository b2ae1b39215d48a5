import {defineQuery} from 'groq'

/** What publishing starts from: the draft and the published state of the story with id `$id`. Asked in perspective `raw`. */
export const publishingStateQuery = defineQuery(`{
  "draft": *[_type == "article" && _id == $draftId][0],
  "published": *[_type == "article" && _id == $id][0]
}`)

/**
 * What publishing must heed, and the server's own clock, by which every stored time goes. `claims` are other stories that
 * have the address `$slug`, or once had it; `versionIds` are copies of the story in releases. Asked in perspective `raw`.
 */
export const publishingConditionsQuery = defineQuery(`{
  "now": now(),
  "claims": *[_type == "article" && !sanity::versionOf($id) && (slug.current == $slug || $slug in publishedSlugs)]
    | order(_id asc) {_id, headline, "isCurrent": slug.current == $slug},
  "versionIds": *[_type == "article" && sanity::versionOf($id) && _id in path("versions.**")]._id
}`)
