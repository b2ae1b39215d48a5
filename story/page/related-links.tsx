import type {RelatedLinksBlock} from '../reading/story-view.ts'
import {editBlock} from './edit-target.ts'

/** Links to follow at their place in the text. Nothing when none of them leads anywhere. */
export function RelatedLinks({block}: {readonly block: RelatedLinksBlock}) {
  if (block.links.length === 0) return null
  return (
    <div className="related" {...editBlock(block._key)}>
      <p className="related-heading">{block.heading}</p>
      <ul className="related-list" aria-label={block.heading}>
        {block.links.map(({key, title, href}) => (
          <li key={key}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
