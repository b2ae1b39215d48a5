import {openGraphLocale} from '../format/language.ts'
import type {SettingsView} from '../reading/settings-view.ts'
import type {StoryView} from '../reading/story-view.ts'
import {socialPicture} from './page-pictures.ts'

/** A `<meta>`: `property` is Open Graph's attribute, `name` everyone else's. */
export interface MetaTag {
  readonly attribute: 'name' | 'property'
  readonly key: string
  readonly content: string
}

/** The `<meta>` elements of a story: description, robots, Open Graph (ogp.me) and X cards. What is unknown has none. */
export function pageMeta(
  story: StoryView,
  settings: SettingsView,
  description: string | undefined,
): readonly MetaTag[] {
  const picture = socialPicture(story.hero)
  const alt = story.hero?.alt === '' ? undefined : story.hero?.alt
  return [
    name('description', description),
    name('robots', story.source?.noindex === true ? 'noindex' : 'max-image-preview:large'),
    property('og:type', 'article'),
    property('og:url', story.canonicalUrl),
    property('og:title', story.headline),
    property('og:description', description),
    property('og:image', picture?.src),
    property('og:image:alt', picture === undefined ? undefined : alt),
    property('og:image:width', picture?.width),
    property('og:image:height', picture?.height),
    property('og:locale', openGraphLocale(story.language)),
    property('og:site_name', settings.siteName),
    property('article:published_time', story.published?.iso),
    property('article:modified_time', (story.updated ?? story.published)?.iso),
    property('article:section', story.section?.name),
    ...story.topics.map((topic) => property('article:tag', topic.name)),
    name('twitter:card', picture === undefined ? 'summary' : 'summary_large_image'),
    name('twitter:image:alt', picture === undefined ? undefined : alt),
  ].filter((tag) => tag !== undefined)
}

function name(key: string, content: string | undefined): MetaTag | undefined {
  return content === undefined ? undefined : {attribute: 'name', key, content}
}

function property(key: string, content: string | number | undefined): MetaTag | undefined {
  return content === undefined ? undefined : {attribute: 'property', key, content: String(content)}
}
