import type {ReactNode} from 'react'

/** Two edges, drawn apart. In the grid and weight of Sanity's icons. */
export function CustomWidthIcon(): ReactNode {
  return (
    <svg data-sanity-icon="custom-width" width="1em" height="1em" viewBox="0 0 25 25" fill="none">
      <path
        d="M4.5 5V20M20.5 5V20M7.5 12.5H17.5M10 9.5L7 12.5L10 15.5M15 9.5L18 12.5L15 15.5"
        stroke="currentColor"
        strokeWidth={1.2}
        strokeLinejoin="round"
      />
    </svg>
  )
}
