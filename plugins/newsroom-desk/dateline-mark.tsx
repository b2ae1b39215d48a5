import type {ReactNode} from 'react'

/** The newsroom's sign: the date line, a stroke before the first word. */
export function DatelineMark(): ReactNode {
  return (
    <svg viewBox="0 0 32 32" width="1em" height="1em" role="img" aria-label="Dateline">
      <rect width="32" height="32" rx="6" fill="#0a6350" />
      <rect x="9" y="7" width="3" height="18" fill="#fff" />
      <rect x="15" y="9" width="9" height="3" fill="#fff" opacity="0.95" />
      <rect x="15" y="15" width="9" height="2" fill="#fff" opacity="0.7" />
      <rect x="15" y="20" width="6" height="2" fill="#fff" opacity="0.7" />
    </svg>
  )
}
