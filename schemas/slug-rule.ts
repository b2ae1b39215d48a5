import type {SlugValue, ValidationContext} from 'sanity'

/** The story that has an address, or once had it: links to it still lead there. */
interface SlugClaim {
  headline?: string | null
  isCurrent: boolean
}

const CLAIM_QUERY = `*[
  _type == "article" && !sanity::versionOf($id) &&
  (slug.current == $slug || $slug in publishedSlugs)
] | order(slug.current == $slug desc, _id asc) [0] {headline, "isCurrent": slug.current == $slug}`

/** Refuses an address that another story has or once had, with the story named. */
export async function freeSlugRule(
  value: SlugValue | undefined,
  {document, getClient}: Pick<ValidationContext, 'document' | 'getClient'>,
): Promise<true | string> {
  const slug = value?.current
  if (slug === undefined || slug === '' || document === undefined) return true
  const claim = await getClient({apiVersion: '2025-02-19'}).fetch<SlugClaim | null>(
    CLAIM_QUERY,
    {id: publishedIdOf(document._id), slug},
    {perspective: 'raw', tag: 'slug.claim'},
  )
  return claim === null ? true : describeClaim(claim)
}

/** In words, with what to do. */
export function describeClaim({headline, isCurrent}: SlugClaim): string {
  const story = headline?.trim() ? `“${headline.trim()}”` : 'a story without a headline'
  return isCurrent
    ? `This is the address of ${story}. Choose another.`
    : `Links to ${story} still use this address. Choose another.`
}

function publishedIdOf(id: string): string {
  return id.replace(/^drafts\.|^versions\.[^.]+\./, '')
}
