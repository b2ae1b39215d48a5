import type {PreviewValue} from 'sanity'

/** What the Studio selects; a value that the story lacks arrives as `null`. */
interface ArticleSelection {
  headline?: string | null
  section?: string | null
  publishedAt?: string | null
  updatedAt?: string | null
  media?: PreviewValue['media']
}

/** What a list shows of a story: headline, then section and time. `updatedAt` wins over `publishedAt`, and says so. */
export function describeArticle(selection: ArticleSelection): PreviewValue {
  const {headline, section, publishedAt, updatedAt, media} = selection
  const time = describeTime(publishedAt, updatedAt)
  return {
    title: headline?.trim() || 'Untitled story',
    subtitle: [section ?? 'No section', time].join(' · '),
    media,
  }
}

type SelectedTime = ArticleSelection['publishedAt']

function describeTime(publishedAt: SelectedTime, updatedAt: SelectedTime): string {
  if (updatedAt && updatedAt !== publishedAt) return `updated ${formatListTime(updatedAt)}`
  return publishedAt ? formatListTime(publishedAt) : 'no publication time'
}

/**
 * In the editor's own zone, as everything in the Studio's lists is; the story page states its zone. Made once: the Studio
 * describes an open story again with each key, and making this takes longer than all else of that.
 */
const LIST_TIME = new Intl.DateTimeFormat('en-GB', {dateStyle: 'medium', timeStyle: 'short'})

function formatListTime(iso: string): string {
  const time = new Date(iso)
  return Number.isNaN(time.getTime()) ? 'unreadable time' : LIST_TIME.format(time)
}
