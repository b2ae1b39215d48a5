import type {NewsTime} from '../format/news-time.ts'
import {shareLink, type ShareChannel} from '../format/share-links.ts'
import type {StoryView} from '../reading/story-view.ts'
import {editField, type EditAttributes} from './edit-target.ts'
import {memoByValue} from './memo-by-value.ts'
import {PAGE_WORDS} from './page-words.ts'
import {ShareGlyph} from './share-glyph.tsx'

interface StoryMetaProps {
  readonly story: Pick<
    StoryView,
    'headline' | 'published' | 'updated' | 'updateNote' | 'canonicalUrl' | 'source'
  >
  readonly channels: readonly ShareChannel[]
}

/** Who the story is from, when it was published and updated, and how to pass it on. */
export const StoryMeta = memoByValue(function StoryMeta({story, channels}: StoryMetaProps) {
  const {headline, published, updated, updateNote, canonicalUrl} = story
  const byline = story.source?.credit?.byline
  return (
    <div className="story-meta">
      {byline === undefined ? null : (
        <p className="byline" {...PAGE_WORDS} {...editField('source')}>
          {byline}
        </p>
      )}
      {published === undefined && updated === undefined ? null : (
        <p className="dates">
          {published === undefined ? null : (
            <Moment label="Published" time={published} edit={editField('publishedAt')} />
          )}
          {updated === undefined ? null : (
            <Moment label="Updated" time={updated} edit={editField('updatedAt')} />
          )}
        </p>
      )}
      {updateNote === undefined ? null : (
        <p className="update-note" dir="auto" {...editField('updateNote')}>
          {updateNote}
        </p>
      )}
      {canonicalUrl === undefined || channels.length === 0 ? null : (
        <ShareBar channels={channels} url={canonicalUrl} headline={headline ?? ''} />
      )}
    </div>
  )
})

interface MomentProps {
  readonly label: string
  readonly time: NewsTime
  readonly edit: EditAttributes
}

function Moment({label, time, edit}: MomentProps) {
  return (
    <span className="moment" {...PAGE_WORDS} {...edit}>
      <span className="moment-label">{label}</span> <time dateTime={time.iso}>{time.text}</time>{' '}
    </span>
  )
}

interface ShareBarProps {
  readonly channels: readonly ShareChannel[]
  readonly url: string
  readonly headline: string
}

function ShareBar({channels, url, headline}: ShareBarProps) {
  return (
    <ul className="share-bar" lang={PAGE_WORDS.lang} aria-label="Share this story">
      {channels.map((channel) => {
        const {href, label} = shareLink(channel, url, headline)
        return (
          <li key={channel}>
            <a className="share-link" href={href} title={label}>
              <ShareGlyph channel={channel} />
              <span className="visually-hidden">{label}</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
