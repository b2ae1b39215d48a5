import {Card, Flex, Stack, Text} from '@sanity/ui'
import type {ComponentType, ReactNode} from 'react'

interface PlaceholderNoticeProps {
  icon: ComponentType
  title: string
  text: string
  tone?: 'critical' | 'transparent'
}

/** Fills the place of something that cannot be shown, and says why. */
export function PlaceholderNotice({
  icon: Icon,
  title,
  text,
  tone = 'transparent',
}: PlaceholderNoticeProps): ReactNode {
  return (
    <Card as="output" display="flex" height="fill" padding={5} tone={tone}>
      <Flex align="center" direction="column" flex={1} gap={4} justify="center">
        <Text muted size={4}>
          <Icon />
        </Text>
        <Stack gap={3}>
          <Text align="center" size={1} weight="semibold">
            {title}
          </Text>
          <Text align="center" muted size={1} style={{overflowWrap: 'anywhere'}}>
            {text}
          </Text>
        </Stack>
      </Flex>
    </Card>
  )
}
