import {Card, Flex} from '@sanity/ui'
import {memo, type ReactNode} from 'react'

interface PreviewToolbarProps {
  /** What is shown. */
  badge: ReactNode
  /** What chooses how the page is looked at. */
  children: ReactNode
}

/** Says what is shown, and how. */
export const PreviewToolbar = memo(function PreviewToolbar({
  badge,
  children,
}: PreviewToolbarProps): ReactNode {
  return (
    <Card borderBottom flex="none" paddingX={3} paddingY={2} data-testid="story-preview-toolbar">
      <Flex align="center" gap={2} justify="space-between" wrap="wrap">
        <Flex align="center" gap={2} wrap="wrap">
          {badge}
        </Flex>
        <Flex align="center" gap={2} wrap="wrap">
          {children}
        </Flex>
      </Flex>
    </Card>
  )
})
