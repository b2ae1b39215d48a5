import type {
  AlsoWorthReadingQueryResult,
  SiteSettingsQueryResult,
  StoryByIdQueryResult,
} from '../queries/sanity.types.generated.ts'
import {StoryMetadata} from './metadata/story-metadata.tsx'
import {AdLandmark, AdSlot} from './page/ad-slot.tsx'
import {AlsoWorthReading} from './page/also-worth-reading.tsx'
import type {Audience} from './page/audience.ts'
import {Corrections} from './page/corrections.tsx'
import {Masthead} from './page/masthead.tsx'
import {Newsletter} from './page/newsletter.tsx'
import {SiteFooter} from './page/site-footer.tsx'
import {StoryBody} from './page/story-body.tsx'
import {StoryEnd} from './page/story-end.tsx'
import {StoryHeader} from './page/story-header.tsx'
import {StoryMeta} from './page/story-meta.tsx'
import {HeroPicture} from './page/story-picture.tsx'
import {WithdrawalNotice} from './page/withdrawal-notice.tsx'
import {readCards} from './reading/read-cards.ts'
import {readSettings} from './reading/read-settings.ts'
import {readStory} from './reading/read-story.ts'
import type {ShareChannel} from './format/share-links.ts'
import type {AdPosition} from './reading/settings-view.ts'
import type {StoryView} from './reading/story-view.ts'

export interface StoryPageProps {
  readonly story: StoryByIdQueryResult | undefined
  readonly settings: SiteSettingsQueryResult | undefined
  readonly alsoWorthReading?: AlsoWorthReadingQueryResult | null | undefined
  /** `reader` unless said otherwise. A story that can be published looks the same to both. */
  readonly audience?: Audience
}

/**
 * The page of a story from masthead to footer, with its metadata. Takes query results as they come, drafts and broken
 * documents included, and never throws. Its stylesheet is `story.css`.
 */
export function StoryPage({story, settings, alsoWorthReading, audience = 'reader'}: StoryPageProps) {
  const site = readSettings(settings)
  const view = readStory(story, site)
  const cards = readCards(alsoWorthReading, story, site.timeZone)
  const {withdrawal} = view
  const showAds = view.showAds && withdrawal === undefined
  const hasAd = (position: AdPosition) => showAds && site.adPositions.includes(position)
  return (
    <>
      <StoryMetadata story={view} settings={site} />
      <div className="page">
        <a className="skip-link" href="#story">
          Skip to the story
        </a>
        {hasAd('top') ? <AdLandmark position="top" /> : null}
        <Masthead
          settings={{siteName: site.siteName, award: site.award, navigation: site.navigation}}
          currentPath={view.section?.path}
        />
        {hasAd('masthead') ? <AdLandmark position="masthead" /> : null}
        <main className="main" id="story">
          <article
            className="story"
            lang={view.language}
            dir={view.direction}
            // Printed under the story, where links cannot be followed.
            data-address={view.canonicalUrl}
          >
            {withdrawal === undefined ? (
              <StoryContent view={view} channels={site.shareChannels} audience={audience} />
            ) : (
              <WithdrawalNotice withdrawal={withdrawal} section={view.section} />
            )}
          </article>
          {hasAd('afterTopics') ? <AdSlot position="afterTopics" /> : null}
          <AlsoWorthReading cards={cards} />
          {hasAd('afterOnward') ? <AdSlot position="afterOnward" /> : null}
          {site.newsletter === undefined || !view.showNewsletter ? null : (
            <Newsletter newsletter={site.newsletter} />
          )}
        </main>
        <SiteFooter siteName={site.siteName} navigation={site.navigation} />
      </div>
    </>
  )
}

interface StoryContentProps {
  readonly view: StoryView
  readonly channels: readonly ShareChannel[]
  readonly audience: Audience
}

/** The story itself, from its kicker to its topics. */
function StoryContent({view, channels, audience}: StoryContentProps) {
  return (
    <>
      <StoryHeader
        story={{
          kicker: view.kicker,
          section: view.section,
          headline: view.headline,
          standfirst: view.standfirst,
        }}
        audience={audience}
      />
      {view.hero === undefined ? null : <HeroPicture picture={view.hero} audience={audience} />}
      <StoryMeta
        story={{
          headline: view.headline,
          published: view.published,
          updated: view.updated,
          updateNote: view.updateNote,
          canonicalUrl: view.canonicalUrl,
          source: view.source,
        }}
        channels={channels}
      />
      <div className="story-text">
        <Corrections corrections={view.corrections.overText} place="over" />
        <StoryBody blocks={view.body} dateline={view.dateline} audience={audience} />
        <Corrections corrections={view.corrections.underText} place="under" />
        <StoryEnd story={{source: view.source, topics: view.topics}} />
      </div>
    </>
  )
}
