import {Flex, KBD, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

interface LabelledProps {
  /** Id of the element that the label names. */
  htmlFor: string
  label: string
  hint?: string
  shortcut?: string
  children: ReactNode
}

/** A field of a dialog under its name. */
export function Labelled({htmlFor, label, hint, shortcut, children}: LabelledProps): ReactNode {
  return (
    <Stack gap={3}>
      <Flex align="center" gap={2} justify="space-between">
        <Text as="label" htmlFor={htmlFor} size={1} weight="medium">
          {label}
        </Text>
        {shortcut === undefined ? null : <KBD aria-hidden>{shortcut}</KBD>}
      </Flex>
      {children}
      {hint === undefined ? null : (
        <Text muted size={1}>
          {hint}
        </Text>
      )}
    </Stack>
  )
}
