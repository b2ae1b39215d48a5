import {Card, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

interface PreviewNoticeProps {
  tone: 'critical' | 'caution'
  title?: string
  text: string
}

/** Something about the preview that editors should know, said above it and to screen readers. */
export function PreviewNotice({tone, title, text}: PreviewNoticeProps): ReactNode {
  return (
    <Card as="output" borderBottom display="block" padding={3} tone={tone}>
      <Stack gap={2}>
        {title === undefined ? null : (
          <Text size={1} weight="semibold">
            {title}
          </Text>
        )}
        <Text size={1}>{text}</Text>
      </Stack>
    </Card>
  )
}
