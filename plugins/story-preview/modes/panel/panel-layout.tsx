import {Box, Flex, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

interface PanelLayoutProps {
  /** What editors should know of all that is shown. */
  note: string
  children: ReactNode
}

/** The ground of a panel: a note, and under it what is shown, in as many columns as there is room for. */
export function PanelLayout({note, children}: PanelLayoutProps): ReactNode {
  return (
    <Box padding={4}>
      <Stack gap={5}>
        <Text muted size={1} align="center">
          {note}
        </Text>
        <Flex align="flex-start" gap={5} justify="center" wrap="wrap">
          {children}
        </Flex>
      </Stack>
    </Box>
  )
}
