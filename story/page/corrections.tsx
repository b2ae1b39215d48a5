import type {CorrectionView} from '../reading/story-view.ts'
import {editItem} from './edit-target.ts'
import {memoByValue} from './memo-by-value.ts'
import {PAGE_WORDS} from './page-words.ts'

interface CorrectionsProps {
  readonly corrections: readonly CorrectionView[]
  readonly place: 'over' | 'under'
}

/** What was wrong with the story, each time with its date. Nothing when nothing was. */
export const Corrections = memoByValue(function Corrections({corrections, place}: CorrectionsProps) {
  return corrections.map(({key, label, text, made}) => (
    <div
      key={key}
      className={`correction correction-${place}`}
      role="note"
      aria-label={label}
      {...editItem('corrections', key)}
    >
      <p className="correction-heading" {...PAGE_WORDS}>
        <span className="correction-label">{label}</span>
        {made === undefined ? null : (
          <>
            {' '}
            <time className="correction-date" dateTime={made.iso}>
              {made.text}
            </time>
          </>
        )}
      </p>
      <p className="correction-text" dir="auto">
        {text}
      </p>
    </div>
  ))
})
