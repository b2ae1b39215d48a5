import {Card, Flex} from '@sanity/ui'
import type {ReactNode} from 'react'

import type {DocumentState} from './document-state.ts'
import {StateBadge} from './state-badge.tsx'

interface PreviewToolbarProps {
  state: DocumentState
  /** What chooses how the page is looked at. */
  children: ReactNode
}

/** Says what is shown, and how. */
export function PreviewToolbar({state, children}: PreviewToolbarProps): ReactNode {
  return (
    <Card borderBottom paddingX={3} paddingY={2} data-testid="story-preview-toolbar">
      <Flex align="center" gap={2} justify="space-between" wrap="wrap">
        <StateBadge state={state} />
        <Flex align="center" gap={2} wrap="wrap">
          {children}
        </Flex>
      </Flex>
    </Card>
  )
}
