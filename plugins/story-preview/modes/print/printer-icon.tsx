import type {ReactNode} from 'react'

/** A printer with a sheet in it. In the grid and weight of Sanity's icons. */
export function PrinterIcon(): ReactNode {
  return (
    <svg data-sanity-icon="printer" width="1em" height="1em" viewBox="0 0 25 25" fill="none">
      <path
        d="M8.5 9.5V4.5H16.5V9.5M8.5 17.5H5.5V9.5H19.5V17.5H16.5M8.5 14.5H16.5V20.5H8.5V14.5Z"
        stroke="currentColor"
        strokeWidth={1.2}
        strokeLinejoin="round"
      />
    </svg>
  )
}
