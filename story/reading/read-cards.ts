import type {AlsoWorthReadingQueryResult, StoryByIdQueryResult} from '../../queries/sanity.types.generated.ts'
import {storyPath} from '../format/addresses.ts'
import {newsTime} from '../format/news-time.ts'
import {readPicture} from './read-picture.ts'
import type {CardView} from './story-view.ts'
import {objects, text} from './values.ts'

/** Stories to go on with: each once, never the story being read, only those that lead somewhere. */
export function readCards(
  stories: AlsoWorthReadingQueryResult | null | undefined,
  story: StoryByIdQueryResult | undefined,
  timeZone: string,
): readonly CardView[] {
  const ownPath = text(story?.slug) === undefined ? undefined : storyPath(text(story?.slug) ?? '')
  const cards = new Map<string, CardView>()
  for (const card of objects(stories)) {
    const headline = text(card.headline)
    const slug = text(card.slug)
    if (headline === undefined || slug === undefined) continue
    const path = storyPath(slug)
    if (path === ownPath || cards.has(path)) continue
    const picture = card.heroImage
    cards.set(path, {
      id: path,
      headline,
      path,
      kicker: text(card.kicker),
      picture:
        typeof picture === 'object' && picture !== null ? readPicture(picture, card.publishedAt) : undefined,
      published: newsTime(card.publishedAt, timeZone),
    })
  }
  return [...cards.values()]
}
