import {absoluteUrl} from '../format/addresses.ts'
import {countWords} from '../format/plain-text.ts'
import {bodyText} from '../reading/read-body.ts'
import type {SettingsView} from '../reading/settings-view.ts'
import type {CorrectionsView, SourceCredit, StoryView, TopicKind, TopicView} from '../reading/story-view.ts'
import {structuredPicture} from './page-pictures.ts'

/** Structured data: a tree of JSON in which `undefined` means “left out”. */
export interface JsonLd {
  readonly '@type': string
  readonly [property: string]: unknown
}

const TOPIC_TYPES: {readonly [kind in TopicKind]: string} = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organization',
  event: 'Event',
  subject: 'Thing',
}

/** The story as a schema.org `NewsArticle` (version 30). Says what the page says, and nothing that is not known. */
export function newsArticle(story: StoryView, settings: SettingsView, description: string | undefined) {
  const credit = story.source?.credit
  const supplier = credit === undefined || credit.isStaff ? undefined : credit
  const text = bodyText(story.body)
  const picture = structuredPicture(story.hero)
  const articleText = [story.dateline?.capitals, text].filter((part) => part !== undefined).join(' ')
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    description,
    url: story.canonicalUrl,
    mainEntityOfPage:
      story.canonicalUrl === undefined ? undefined : {'@type': 'WebPage', '@id': story.canonicalUrl},
    image: picture === undefined ? undefined : [picture],
    datePublished: story.published?.iso,
    dateModified: (story.updated ?? story.published)?.iso,
    author: credit === undefined ? undefined : [creditAsAuthor(credit)],
    publisher: publisher(settings),
    creditText: supplier?.name,
    sourceOrganization: supplier === undefined ? undefined : organisation(supplier),
    dateline: story.dateline?.capitals,
    locationCreated:
      story.dateline === undefined ? undefined : {'@type': 'Place', name: story.dateline.place},
    articleSection: story.section?.name,
    keywords: story.topics.length === 0 ? undefined : story.topics.map(({name}) => name),
    about: story.topics.length === 0 ? undefined : story.topics.map((topic) => aboutTopic(topic, settings)),
    correction: correctionComments(story.corrections),
    isAccessibleForFree: true,
    inLanguage: story.language,
    wordCount: countWords(articleText, story.language),
  } satisfies JsonLd & {'@context': string}
}

/** What was wrong with the story, the newest first, as the page says it. */
function correctionComments({overText, underText}: CorrectionsView): readonly JsonLd[] | undefined {
  const corrections = [...overText, ...underText]
  if (corrections.length === 0) return undefined
  return corrections.map(({label, text, made}) => ({
    '@type': 'CorrectionComment',
    name: label,
    text,
    datePublished: made?.iso,
  }))
}

/** One object each. Staff are people; everyone else is credited as the organisation it is. */
function creditAsAuthor(credit: SourceCredit): JsonLd {
  return credit.isStaff ? {'@type': 'Person', name: credit.name, url: credit.url} : organisation(credit)
}

function organisation({name, url}: SourceCredit): JsonLd {
  return {'@type': 'Organization', name, url}
}

function publisher({siteName, baseUrl, logo}: SettingsView): JsonLd {
  return {
    '@type': 'NewsMediaOrganization',
    name: siteName,
    url: absoluteUrl(baseUrl, '/'),
    logo: logo === undefined ? undefined : {'@type': 'ImageObject', ...logo},
  }
}

function aboutTopic({name, path, kind, sameAs}: TopicView, {baseUrl}: SettingsView): JsonLd {
  return {
    '@type': kind === undefined ? 'Thing' : TOPIC_TYPES[kind],
    name,
    url: path === undefined ? undefined : absoluteUrl(baseUrl, path),
    sameAs: sameAs.length === 0 ? undefined : sameAs,
  }
}
