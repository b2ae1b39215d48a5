import {safeWebUrl} from './safe-url.ts'

/** The path of a story on the site. */
export function storyPath(slug: string): string {
  return `/stories/${pathSegment(slug)}`
}

/** The path of a topic's page on the site. */
export function topicPath(slug: string): string {
  return `/topics/${pathSegment(slug)}`
}

/** The path of a section's page on the site. */
export function sectionPath(slug: string): string {
  return `/sections/${pathSegment(slug)}`
}

/** The absolute address of `path` on the site, or `undefined` when the site's own address is missing or no web address. */
export function absoluteUrl(baseUrl: string | null | undefined, path: string): string | undefined {
  const base = safeWebUrl(baseUrl)
  if (base === undefined) return undefined
  const {origin, pathname} = new URL(base)
  return `${origin}${pathname.replace(/\/+$/, '')}${path}`
}

/** `encodeURIComponent` throws on lone surrogates, which a half-typed emoji can leave behind. */
function pathSegment(slug: string): string {
  return encodeURIComponent(slug.toWellFormed())
}
