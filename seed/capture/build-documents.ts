import {
  articleId,
  contentKey,
  nameForId,
  sectionId,
  SITE_SETTINGS_ID,
  sourceId,
  topicId,
} from '../documents/document-ids.ts'
import type {
  ArticleDocument,
  Award,
  HeroImage,
  KeyedReference,
  Newsletter,
  Reference,
  SectionDocument,
  SeedDocument,
  SiteSettingsDocument,
  SourceDocument,
  TopicDocument,
} from '../documents/seed-document.ts'
import type {SourceEntry, TopicEntry} from '../vocabulary/vocabulary.ts'
import type {CheckedCaptureOptions} from './capture-options.ts'
import type {StoryText} from './read-body.ts'
import type {StoryDates} from './read-dates.ts'
import type {Furniture} from './read-furniture.ts'
import type {Head} from './read-head.ts'
import type {StorySource} from './read-source.ts'

/** All that was read from one capture. */
export interface CaptureParts {
  head: Head
  dates: StoryDates
  text: StoryText
  heroImage: HeroImage | undefined
  origin: StorySource
  topics: readonly TopicEntry[]
  furniture: Furniture
  award: Award | undefined
  newsletter: Newsletter | undefined
}

/** The documents of one capture, those that are referred to before those that refer to them; the story is the last. */
export function buildDocuments(parts: CaptureParts, options: CheckedCaptureOptions): SeedDocument[] {
  return [
    buildSection(parts),
    buildSource(parts.origin.source),
    ...parts.topics.map(buildTopic),
    buildSiteSettings(parts, options),
    buildArticle(parts, options),
  ]
}

function buildSection({head, newsletter}: CaptureParts): SectionDocument {
  return {
    _id: sectionId(head.section),
    _type: 'section',
    name: head.section,
    slug: {_type: 'slug', current: nameForId(head.section)},
    showNewsletter: newsletter !== undefined,
  }
}

function buildSource({name, category, display, url, noindex}: SourceEntry): SourceDocument {
  return {
    _id: sourceId(name),
    _type: 'bylineSource',
    name,
    category,
    display,
    ...(url === undefined ? {} : {url}),
    noindex,
  }
}

function buildTopic({name, kind, sameAs}: TopicEntry): TopicDocument {
  return {
    _id: topicId(name),
    _type: 'topic',
    name,
    slug: {_type: 'slug', current: nameForId(name)},
    kind,
    ...(sameAs.length === 0 ? {} : {sameAs: [...sameAs]}),
  }
}

function buildSiteSettings(parts: CaptureParts, options: CheckedCaptureOptions): SiteSettingsDocument {
  const {award, newsletter, furniture, head} = parts
  return {
    _id: SITE_SETTINGS_ID,
    _type: 'siteSettings',
    siteName: options.siteName,
    baseUrl: options.baseUrl,
    timeZone: options.zone,
    language: options.language,
    ...(award === undefined ? {} : {award}),
    navigation: [keyedReference(sectionId(head.section))],
    shareChannels: furniture.shareChannels,
    adPositions: furniture.adPositions,
    ...(newsletter === undefined ? {} : {newsletter}),
  }
}

function buildArticle(parts: CaptureParts, options: CheckedCaptureOptions): ArticleDocument {
  const {head, dates, text, heroImage, origin, topics} = parts
  const slug = nameForId(head.headline)
  return {
    _id: articleId(slug),
    _type: 'article',
    headline: head.headline,
    slug: {_type: 'slug', current: slug},
    section: reference(sectionId(head.section)),
    ...text,
    ...(heroImage === undefined ? {} : {heroImage}),
    source: reference(sourceId(origin.source.name)),
    signOffs: origin.signOffs,
    ...dates,
    topics: topics.map((topic) => keyedReference(topicId(topic.name))),
    language: options.language,
    showAds: true,
  }
}

function reference(id: string): Reference {
  return {_type: 'reference', _ref: id}
}

function keyedReference(id: string): KeyedReference {
  return {_key: contentKey('reference', id), ...reference(id)}
}
