import type {SiteSettingsQueryResult} from '../../queries/sanity.types.generated.ts'
import {sectionPath} from '../format/addresses.ts'
import {languageTag} from '../format/language.ts'
import {FALLBACK_TIME_ZONE} from '../format/news-time.ts'
import {safeWebUrl} from '../format/safe-url.ts'
import {SHARE_CHANNELS} from '../format/share-links.ts'
import {AD_POSITIONS, type NavigationLink, type NewsletterView, type SettingsView} from './settings-view.ts'
import {finite, objects, oneOf, text, texts} from './values.ts'

/** The name in the masthead of a site whose settings are missing. */
export const FALLBACK_SITE_NAME = 'Dateline'

/** The site's settings, with only what the page can use. */
export function readSettings(settings: SiteSettingsQueryResult | undefined): SettingsView {
  const awardTitle = text(settings?.award?.title)
  return {
    siteName: text(settings?.siteName) ?? FALLBACK_SITE_NAME,
    baseUrl: safeWebUrl(settings?.baseUrl),
    logo: readLogo(settings),
    timeZone: text(settings?.timeZone) ?? FALLBACK_TIME_ZONE,
    language: languageTag(settings?.language),
    award:
      awardTitle === undefined ? undefined : {title: awardTitle, awardedBy: text(settings?.award?.awardedBy)},
    navigation: readNavigation(settings),
    shareChannels: texts(settings?.shareChannels)
      .map((channel) => oneOf(SHARE_CHANNELS, channel))
      .filter((channel) => channel !== undefined),
    adPositions: AD_POSITIONS.filter((position) => texts(settings?.adPositions).includes(position)),
    newsletter: readNewsletter(settings),
  }
}

function readLogo(settings: SiteSettingsQueryResult | undefined): SettingsView['logo'] {
  const url = safeWebUrl(settings?.logo?.url)
  const width = finite(settings?.logo?.width)
  const height = finite(settings?.logo?.height)
  if (url === undefined) return undefined
  return width === undefined || height === undefined ? {url} : {url, width, height}
}

/** A section without a name or a page has no place in a menu; one listed twice stands once. */
function readNavigation(settings: SiteSettingsQueryResult | undefined): readonly NavigationLink[] {
  const links = new Map<string, NavigationLink>()
  for (const {_id, name, slug} of objects(settings?.navigation)) {
    const linkName = text(name)
    const linkSlug = text(slug)
    if (linkName === undefined || linkSlug === undefined) continue
    const path = sectionPath(linkSlug)
    if (!links.has(path)) links.set(path, {id: text(_id) ?? path, name: linkName, path})
  }
  return [...links.values()]
}

function readNewsletter(settings: SiteSettingsQueryResult | undefined): NewsletterView | undefined {
  const newsletter = settings?.newsletter
  const heading = text(newsletter?.heading)
  if (heading === undefined) return undefined
  const action = safeWebUrl(newsletter?.action)
  return {
    heading,
    text: text(newsletter?.text),
    consentText: text(newsletter?.consentText),
    action: action?.startsWith('https:') ? action : undefined,
  }
}
