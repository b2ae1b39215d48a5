import type {ReactNode} from 'react'
import {encode} from 'uqr'

interface QrCodeProps {
  /** What a camera reads. */
  text: string
  /** What a screen reader says. */
  label: string
  /** In pixels of the page. */
  size: number
}

/** Dark on light in either colour scheme: not every camera reads the inverse. */
export function QrCode({text, label, size}: QrCodeProps): ReactNode {
  const {data, size: modules} = encode(text, {ecc: 'M', border: 2})
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg
      aria-label={label}
      height={size}
      role="img"
      shapeRendering="crispEdges"
      viewBox={`0 0 ${modules} ${modules}`}
      width={size}
    >
      <rect fill="#ffffff" height={modules} width={modules} />
      <path d={path} fill="#000000" />
    </svg>
  )
}
