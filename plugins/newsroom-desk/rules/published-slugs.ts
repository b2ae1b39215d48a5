import {editorialRecord, type StoredStory} from './editorial-record.ts'
import type {Refusal, SlugClaim} from './refusal.ts'

/**
 * Every address the story has been published under once `after` is, oldest first. A redirect leads from any of them to
 * the story itself, so there are no chains to collapse and no loops to find.
 */
export function publishedSlugs(before: StoredStory | undefined, after: StoredStory): readonly string[] {
  const drafted = editorialRecord(after)
  const known = before === undefined ? undefined : editorialRecord(before)
  const addresses = [...(known?.publishedSlugs ?? []), known?.slug, ...drafted.publishedSlugs, drafted.slug]
  return [...new Set(addresses.filter((address) => address !== undefined))]
}

/** Refuses an address that another story has, or once had: links out there still lead to that one. */
export function slugRefusals(after: StoredStory, claims: readonly SlugClaim[]): readonly Refusal[] {
  const {slug} = editorialRecord(after)
  const [claim] = claims
  return slug === undefined || claim === undefined ? [] : [{type: 'slugTaken', slug, claim}]
}
