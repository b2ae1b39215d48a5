import {Card, Flex, KBD, Radio, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

interface ChoiceProps {
  /** Those of one name exclude each other. */
  name: string
  value: string
  title: string
  hint?: string | undefined
  /** The key that chooses it. */
  shortcut?: string | undefined
  /** Why it is suggested. */
  note?: string | undefined
  isChosen: boolean
  onChoose: () => void
}

/** One of several things to choose, with what it means. */
export function Choice({
  name,
  value,
  title,
  hint,
  shortcut,
  note,
  isChosen,
  onChoose,
}: ChoiceProps): ReactNode {
  return (
    <Card as="label" border padding={3} radius={2} tone={isChosen ? 'primary' : 'default'}>
      <Flex align={hint === undefined ? 'center' : 'flex-start'} gap={3}>
        <Radio
          aria-keyshortcuts={shortcut}
          checked={isChosen}
          data-testid={`choice-${value}`}
          name={name}
          onChange={onChoose}
          value={value}
        />
        <Stack flex={1} gap={3}>
          <Flex align="center" gap={2} wrap="wrap">
            <Text size={1} weight="medium">
              {title}
            </Text>
            {note === undefined ? null : (
              <Text muted size={1}>
                {note}
              </Text>
            )}
          </Flex>
          {hint === undefined ? null : (
            <Text muted size={1}>
              {hint}
            </Text>
          )}
        </Stack>
        {shortcut === undefined ? null : (
          <KBD aria-hidden style={{alignSelf: 'flex-start'}}>
            {shortcut}
          </KBD>
        )}
      </Flex>
    </Card>
  )
}
