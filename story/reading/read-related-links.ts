import type {StoryByIdQueryResult} from '../../queries/sanity.types.generated.ts'
import {storyPath} from '../format/addresses.ts'
import {safeWebUrl} from '../format/safe-url.ts'
import type {RelatedLinksBlock, RelatedLinkView} from './story-view.ts'
import {objects, text} from './values.ts'

type BlockResult = NonNullable<NonNullable<StoryByIdQueryResult>['body']>[number]
type RelatedLinksResult = Extract<BlockResult, {_type: 'relatedLinks'}>
type LinkResult = NonNullable<RelatedLinksResult['links']>[number]

const FALLBACK_HEADING = 'Related'

/** The links that lead somewhere, each address once, never to the story itself. */
export function readRelatedLinks(
  block: RelatedLinksResult,
  ownPath: string | undefined,
): Omit<RelatedLinksBlock, '_key'> {
  const links = new Map<string, RelatedLinkView>()
  for (const link of objects(block.links)) {
    const href = destination(link)
    const title = text(link.title)
    if (href === undefined || title === undefined || href === ownPath || links.has(href)) continue
    links.set(href, {key: href, title, href})
  }
  return {
    _type: 'relatedLinks',
    heading: (text(block.heading) ?? FALLBACK_HEADING).replace(/\s*[:：]$/u, ''),
    links: [...links.values()],
  }
}

function destination(link: LinkResult): string | undefined {
  if (link.kind === 'url') return safeWebUrl(link.url)
  const slug = text(link.slug)
  return slug === undefined ? undefined : storyPath(slug)
}
