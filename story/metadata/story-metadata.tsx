import {memoByValue} from '../page/memo-by-value.ts'
import {WITHDRAWN_HEADLINE} from '../page/withdrawal-notice.tsx'
import type {SettingsView} from '../reading/settings-view.ts'
import type {StoryView} from '../reading/story-view.ts'
import {scriptJson} from './json-script.ts'
import {newsArticle} from './news-article.ts'
import {pageDescription} from './page-description.ts'
import {pageMeta} from './page-meta.ts'

interface StoryMetadataProps {
  readonly story: StoryView
  readonly settings: SettingsView
}

/**
 * What the page tells machines. React moves title, meta and link into the head of the document they are rendered in;
 * the structured data stays where it is rendered, which is as good to those who read it.
 */
export const StoryMetadata = memoByValue(function StoryMetadata({story, settings}: StoryMetadataProps) {
  if (story.withdrawal !== undefined) return <WithdrawnMetadata story={story} settings={settings} />
  const description = pageDescription(story)
  const titleWords = [story.searchTitle ?? story.headline, settings.siteName]
  return (
    <>
      <title>{titleWords.filter((words) => words !== undefined).join(' – ')}</title>
      {story.canonicalUrl === undefined ? null : <link rel="canonical" href={story.canonicalUrl} />}
      {pageMeta(story, settings, description).map(({attribute, key, content}) => (
        <meta
          key={key === 'article:tag' ? `${key} ${content}` : key}
          {...{[attribute]: key}}
          content={content}
        />
      ))}
      <script
        type="application/ld+json"
        // The only markup made from a string: JSON in which nothing can end the element.
        dangerouslySetInnerHTML={{__html: scriptJson(newsArticle(story, settings, description))}}
      />
    </>
  )
})

/** A withdrawn story has no content to describe: its page says so, and asks search engines to forget it. */
function WithdrawnMetadata({story, settings}: StoryMetadataProps) {
  return (
    <>
      <title>{`${WITHDRAWN_HEADLINE} – ${settings.siteName}`}</title>
      {story.canonicalUrl === undefined ? null : <link rel="canonical" href={story.canonicalUrl} />}
      <meta name="robots" content="noindex" />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={WITHDRAWN_HEADLINE} />
      <meta property="og:site_name" content={settings.siteName} />
      <meta name="twitter:card" content="summary" />
    </>
  )
}
