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

/** A story as far as its addresses go. */
interface Addresses {
  readonly [field: string]: unknown
}

/**
 * A release publishes its copy of a story as it is, past the publish button that keeps former addresses: a copy with another
 * address must know the one that readers have.
 */
export async function keptAddressRule(
  _value: SlugValue | undefined,
  {document, getClient}: Pick<ValidationContext, 'document' | 'getClient'>,
): Promise<true | string> {
  if (document === undefined || !document._id.startsWith('versions.')) return true
  const published = await getClient({apiVersion: '2025-02-19'}).fetch<Addresses | null>(
    '*[_id == $id][0]{slug, publishedSlugs}',
    {id: publishedIdOf(document._id)},
    {perspective: 'raw', tag: 'slug.kept'},
  )
  return published === null ? true : describeLostAddress(published, document)
}

/** In words, with what to do; `true` where none is lost. */
export function describeLostAddress(published: Addresses, copy: Addresses): true | string {
  const address = currentOf(published)
  const {publishedSlugs: known} = copy
  if (
    address === undefined ||
    address === currentOf(copy) ||
    (Array.isArray(known) && known.includes(address))
  )
    return true
  return `Links to “${address}” would lead nowhere. Publish the new address with the story’s own publish button, not with a release.`
}

function currentOf({slug}: Addresses): string | undefined {
  if (typeof slug !== 'object' || slug === null || !('current' in slug)) return undefined
  return typeof slug.current === 'string' ? slug.current : undefined
}

function publishedIdOf(id: string): string {
  return id.replace(/^drafts\.|^versions\.[^.]+\./, '')
}
