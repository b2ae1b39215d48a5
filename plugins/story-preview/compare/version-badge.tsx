import type {ReactNode} from 'react'

import type {DocumentState} from '../document-state.ts'
import {ChangesBadge, StateBadge} from '../state-badge.tsx'
import type {Comparison} from './comparison.ts'
import {ComparisonSwitch} from './comparison-switch.tsx'

interface VersionBadgeProps {
  working: DocumentState
  published: DocumentState
  /** The one of the two that is shown. */
  shown: DocumentState
  /** The time to come that it is shown as at, an ISO 8601 instant; without it now. */
  asAt: string | undefined
  comparison: Comparison
  showsChanges: boolean
  canCompare: boolean
  onCompare: (comparison: Comparison) => void
}

/** Says what is shown, and chooses between the versions where there are two. Side by side each says it of itself. */
export function VersionBadge(props: VersionBadgeProps): ReactNode {
  const {working, published, shown, asAt, comparison, showsChanges, canCompare, onCompare} = props
  return (
    <>
      {canCompare ? (
        // First: it stays under the pointer, however long the badge is.
        <ComparisonSwitch selected={comparison} working={working} onSelect={onCompare} />
      ) : null}
      {comparison === 'both' ? null : showsChanges ? (
        <ChangesBadge before={published} after={working} asAt={asAt} />
      ) : (
        <StateBadge state={shown} asAt={asAt} />
      )}
    </>
  )
}
