import type {StoryByIdQueryResult} from '../../queries/sanity.types.generated.ts'
import {absoluteUrl, sectionPath, storyPath, topicPath} from '../format/addresses.ts'
import {formatDateline} from '../format/dateline.ts'
import {directionOf, languageTag} from '../format/language.ts'
import {newsTime, type NewsTime} from '../format/news-time.ts'
import {safeWebUrl} from '../format/safe-url.ts'
import {formatByline, formatSourceLine} from '../format/source-credit.ts'
import {readBody} from './read-body.ts'
import {readCorrections} from './read-corrections.ts'
import {readPicture} from './read-picture.ts'
import type {SettingsView} from './settings-view.ts'
import type {SourceView, StoryView, TopicView, WithdrawalView} from './story-view.ts'
import {objects, oneOf, text, texts} from './values.ts'

type Story = NonNullable<StoryByIdQueryResult>

/** The story as the page shows it. Takes drafts and broken documents: what is missing or wrong is left out. */
export function readStory(story: StoryByIdQueryResult | undefined, settings: SettingsView): StoryView {
  const language = languageTag(story?.language, settings.language)
  const slug = text(story?.slug)
  const path = slug === undefined ? undefined : storyPath(slug)
  const place = text(story?.dateline)
  const dateline = place === undefined ? undefined : formatDateline(place, language)
  const hero = story?.heroImage
  const section = story?.section
  return {
    headline: text(story?.headline),
    standfirst: text(story?.standfirst),
    kicker: text(story?.kicker),
    section: readLink(section?.name, section?.slug, sectionPath),
    hero: typeof hero === 'object' && hero !== null ? readPicture(hero, story?.publishedAt) : undefined,
    ...readTimes(story, settings.timeZone),
    corrections: readCorrections(story?.corrections, settings.timeZone),
    withdrawal: readWithdrawal(story, settings.timeZone),
    dateline,
    source: readSource(story),
    body: readBody(story?.body, {dateline, publishedAt: story?.publishedAt, ownPath: path}),
    topics: readTopics(story),
    searchTitle: text(story?.searchTitle),
    searchDescription: text(story?.searchDescription),
    canonicalUrl:
      safeWebUrl(story?.canonicalUrl) ??
      (path === undefined ? undefined : absoluteUrl(settings.baseUrl, path)),
    language,
    direction: directionOf(language),
    showAds: story?.showAds !== false,
    showNewsletter: section?.showNewsletter !== false,
  }
}

/** An update is shown when it is later, and when readers can tell it from the publication. */
function readTimes(
  story: StoryByIdQueryResult | undefined,
  timeZone: string,
): Pick<StoryView, 'published' | 'updated' | 'updateNote'> {
  const published = newsTime(story?.publishedAt, timeZone)
  const update = newsTime(story?.updatedAt, timeZone)
  const updated = isNews(update, published) ? update : undefined
  return {published, updated, updateNote: updated === undefined ? undefined : text(story?.updateNote)}
}

function isNews(update: NewsTime | undefined, published: NewsTime | undefined): boolean {
  if (update === undefined || published === undefined) return true
  return Date.parse(update.iso) > Date.parse(published.iso) && update.text !== published.text
}

/** Whatever stands in the field means that the story was taken back: showing it by mistake is the worse fault. */
function readWithdrawal(
  story: StoryByIdQueryResult | undefined,
  timeZone: string,
): WithdrawalView | undefined {
  const withdrawal = story?.withdrawal
  if (withdrawal === undefined || withdrawal === null) return undefined
  return {notice: text(withdrawal.notice), withdrawn: newsTime(withdrawal.withdrawnAt, timeZone)}
}

function readSource(story: StoryByIdQueryResult | undefined): SourceView | undefined {
  const source = story?.source
  if (typeof source !== 'object' || source === null) return undefined
  const name = text(source.name)
  const display = oneOf(['sourceLine', 'byline', 'hidden'], source.display) ?? 'sourceLine'
  return {
    noindex: source.noindex === true,
    credit:
      name === undefined || display === 'hidden'
        ? undefined
        : {
            name,
            isStaff: source.category === 'staff',
            url: safeWebUrl(source.url),
            byline: formatByline(name, display),
            sourceLine: formatSourceLine(name, texts(story?.signOffs), display),
          },
  }
}

/** Topics with a name, each once. */
function readTopics(story: StoryByIdQueryResult | undefined): readonly TopicView[] {
  const topics = new Map<string, TopicView>()
  for (const topic of objects<NonNullable<Story['topics']>[number]>(story?.topics)) {
    const link = readLink(topic.name, topic.slug, topicPath)
    if (link === undefined) continue
    const id = text(topic._id) ?? link.name
    if (topics.has(id)) continue
    topics.set(id, {
      id,
      ...link,
      kind: oneOf(['person', 'place', 'organisation', 'event', 'subject'], topic.kind),
      sameAs: texts(topic.sameAs)
        .map(safeWebUrl)
        .filter((url) => url !== undefined),
    })
  }
  return [...topics.values()]
}

function readLink(name: unknown, slug: unknown, pathOf: (slug: string) => string) {
  const linkName = text(name)
  const linkSlug = text(slug)
  if (linkName === undefined) return undefined
  return {name: linkName, path: linkSlug === undefined ? undefined : pathOf(linkSlug)}
}
