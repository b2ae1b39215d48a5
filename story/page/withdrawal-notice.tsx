import type {LinkView, WithdrawalView} from '../reading/story-view.ts'
import {editField} from './edit-target.ts'
import {memoByValue} from './memo-by-value.ts'
import {PAGE_WORDS} from './page-words.ts'

interface WithdrawalNoticeProps {
  readonly withdrawal: WithdrawalView
  readonly section: LinkView | undefined
}

/** The heading of a withdrawn story's page, and the title of its window. */
export const WITHDRAWN_HEADLINE = 'This story has been withdrawn'

/** What readers find in place of a story that was taken back: why, and since when. */
export const WithdrawalNotice = memoByValue(function WithdrawalNotice({
  withdrawal: {notice, withdrawn},
  section,
}: WithdrawalNoticeProps) {
  return (
    <div className="withdrawal" {...editField('withdrawal')}>
      {section === undefined ? null : (
        <p className="kicker">
          {section.path === undefined ? section.name : <a href={section.path}>{section.name}</a>}
        </p>
      )}
      <h1 className="headline" {...PAGE_WORDS}>
        {WITHDRAWN_HEADLINE}
      </h1>
      {notice === undefined ? null : (
        <p className="withdrawal-notice" dir="auto">
          {notice}
        </p>
      )}
      {withdrawn === undefined ? null : (
        <p className="dates">
          <span className="moment" {...PAGE_WORDS}>
            <span className="moment-label">Withdrawn</span>{' '}
            <time dateTime={withdrawn.iso}>{withdrawn.text}</time>
          </span>
        </p>
      )}
    </div>
  )
})
