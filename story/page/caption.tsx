import type {PictureView} from '../reading/story-view.ts'
import type {EditAttributes} from './edit-target.ts'
import {PAGE_WORDS} from './page-words.ts'

interface CaptionProps {
  readonly picture: Pick<PictureView, 'caption' | 'credit' | 'disclosures'>
  /** The attributes of a field of this picture. */
  readonly edit: (field: 'caption' | 'creditLine') => EditAttributes
}

/** What a picture shows, what readers should know about it, and who made it. */
export function Caption({picture: {caption, credit, disclosures}, edit}: CaptionProps) {
  if (caption === undefined && credit === undefined && disclosures.length === 0) return null
  return (
    <figcaption className="caption">
      {caption === undefined ? null : (
        <p className="caption-text" dir="auto" {...edit('caption')}>
          {caption}
        </p>
      )}
      {disclosures.length === 0 ? null : (
        <ul className="disclosures">
          {disclosures.map((line) => (
            <li key={line} {...PAGE_WORDS}>
              {line}
            </li>
          ))}
        </ul>
      )}
      {credit === undefined ? null : (
        <p className="credit" dir="auto" {...edit('creditLine')}>
          Photo: {credit}
        </p>
      )}
    </figcaption>
  )
}
