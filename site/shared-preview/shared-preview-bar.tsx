import type {ReactNode} from 'react'

import {newsTime} from '../../story/index.ts'

interface SharedPreviewBarProps {
  /** ISO 8601. */
  expiresAt: string
  timeZone: string
}

/** Says above the page what it is: whoever was sent a link must not take a draft for the news. */
export function SharedPreviewBar({expiresAt, timeZone}: SharedPreviewBarProps): ReactNode {
  const time = newsTime(expiresAt, timeZone)
  return (
    <aside aria-label="About this page" className="shared-preview-bar">
      <strong>Preview, not published.</strong> Please do not pass it on.
      {time === undefined ? null : (
        <>
          {' '}
          The link works until <time dateTime={time.iso}>{time.text}</time>.
        </>
      )}
    </aside>
  )
}
