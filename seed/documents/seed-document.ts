/** The documents an import writes, as the content model in `schemas/` defines them; only the fields an import fills. */

export interface Reference {
  _type: 'reference'
  _ref: string
}

export interface KeyedReference extends Reference {
  _key: string
}

export interface Slug {
  _type: 'slug'
  current: string
}

export interface Span {
  _type: 'span'
  _key: string
  text: string
  marks: string[]
}

/** A paragraph: captures carry no other style, no list and no mark. */
export interface Paragraph {
  _type: 'block'
  _key: string
  style: 'normal'
  markDefs: []
  children: [Span]
}

/** The block keeps its place in the text; captures lose the links it held. */
export interface RelatedLinksBlock {
  _type: 'relatedLinks'
  _key: string
  heading: string
  links: []
}

export type BodyBlock = Paragraph | RelatedLinksBlock

/** The picture's words from the capture. `asset` is set by the writer once the stand-in picture has an id. */
export interface HeroImage {
  _type: 'imageWithCredit'
  asset?: Reference
  alt: string
  caption: string
  creditLine: string
  photographer?: string
  creditChain?: string[]
  supplier?: string
  /** `YYYY-MM-DD`. */
  dateCreated?: string
  stateAgency: boolean
  handout: boolean
  standIn: true
}

export interface SectionDocument {
  _id: string
  _type: 'section'
  name: string
  slug: Slug
  showNewsletter: boolean
}

export type SourceCategory = 'wire' | 'staff' | 'partner' | 'stock' | 'handout'
export type SourceDisplay = 'sourceLine' | 'byline' | 'hidden'

export interface SourceDocument {
  _id: string
  _type: 'bylineSource'
  name: string
  category: SourceCategory
  display: SourceDisplay
  url?: string
  noindex: boolean
}

export type TopicKind = 'person' | 'place' | 'organisation' | 'event' | 'subject'

export interface TopicDocument {
  _id: string
  _type: 'topic'
  name: string
  slug: Slug
  kind: TopicKind
  sameAs?: string[]
}

export interface Award {
  title: string
  awardedBy?: string
}

export interface Newsletter {
  heading: string
  text?: string
  consentText: string
}

export type ShareChannel = 'whatsapp' | 'telegram' | 'facebook' | 'x' | 'email' | 'linkedin'
export type AdPosition = 'top' | 'masthead' | 'afterTopics' | 'afterOnward'

export interface SiteSettingsDocument {
  _id: 'siteSettings'
  _type: 'siteSettings'
  siteName: string
  baseUrl: string
  timeZone: string
  language: string
  award?: Award
  navigation: KeyedReference[]
  shareChannels: ShareChannel[]
  adPositions: AdPosition[]
  newsletter?: Newsletter
}

export interface ArticleDocument {
  _id: string
  _type: 'article'
  headline: string
  slug: Slug
  section: Reference
  dateline?: string
  body: BodyBlock[]
  heroImage?: HeroImage
  source: Reference
  signOffs: string[]
  /** ISO 8601 in UTC with milliseconds, as the Studio stores times. */
  publishedAt: string
  updatedAt?: string
  topics: KeyedReference[]
  language: string
  showAds: boolean
}

export type SeedDocument =
  | SectionDocument
  | SourceDocument
  | TopicDocument
  | SiteSettingsDocument
  | ArticleDocument
