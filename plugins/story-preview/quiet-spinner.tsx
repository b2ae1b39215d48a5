import {Spinner, usePrefersReducedMotion} from '@sanity/ui'
import type {ReactNode} from 'react'

/** A spinner, except for those who asked for less motion: Sanity's turns for them too. */
export function QuietSpinner(): ReactNode {
  return usePrefersReducedMotion() ? null : <Spinner muted />
}
