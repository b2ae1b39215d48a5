import {Card, Flex} from '@sanity/ui'
import type {ReactNode} from 'react'

interface VersionCaptionProps {
  badge: ReactNode
}

/** Says over a column which version it shows. */
export function VersionCaption({badge}: VersionCaptionProps): ReactNode {
  return (
    <Card borderBottom flex="none" padding={2}>
      <Flex justify="center">{badge}</Flex>
    </Card>
  )
}
