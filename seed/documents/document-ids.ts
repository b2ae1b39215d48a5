import {createHash} from 'node:crypto'

import {slugify} from './slugify.ts'

/** Ids say what the document is and hold no dot: a dot would make the document private. */

export const SITE_SETTINGS_ID = 'siteSettings'

export function sectionId(name: string): string {
  return `section-${nameForId(name)}`
}

export function sourceId(name: string): string {
  return `source-${nameForId(name)}`
}

export function topicId(name: string): string {
  return `topic-${nameForId(name)}`
}

/** The slug is the story's identity: the same address is the same story. */
export function articleId(slug: string): string {
  return `article-${slug}`
}

/** A slug for any name: names without a Latin letter or digit get ten characters of their hash. */
export function nameForId(name: string): string {
  const slug = slugify(name)
  return slug === '' ? hashOf(name, 10) : slug
}

/** A `_key` that depends on the content alone, so that the same capture always gives the same keys. */
export function contentKey(...content: readonly string[]): string {
  return hashOf(JSON.stringify(content), 12)
}

function hashOf(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length)
}
