import {ArrowDownIcon} from '@sanity/icons/ArrowDown'
import {ArrowUpIcon} from '@sanity/icons/ArrowUp'
import {CloseIcon} from '@sanity/icons/Close'
import {Box, Button, Card, Flex, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'

interface PartBarProps {
  /** What the form calls the part. */
  field: string
  /** What the page shows of it. */
  words: string
  onGo: (direction: -1 | 1) => void
  onOpen: () => void
  onClose: () => void
}

/** Says which part of the page is outlined, and leads to the next and into the form. */
export function PartBar({field, words, onGo, onOpen, onClose}: PartBarProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const button = {mode: 'bleed', padding: 2, fontSize: 1} as const
  return (
    <Card borderBottom flex="none" paddingX={3} paddingY={2} data-testid="story-preview-part">
      <Flex align="center" gap={3} justify="space-between">
        <Box as="output" flex={1} style={{minWidth: 0}}>
          <Text size={1} textOverflow="ellipsis">
            {field}
            {words === '' ? null : `: ${words}`}
          </Text>
        </Box>
        <Flex flex="none" gap={1}>
          <Button
            {...button}
            icon={ArrowUpIcon}
            aria-label={t('parts.previous')}
            aria-keyshortcuts="Shift+E"
            title={t('parts.previous-with-key')}
            onClick={() => onGo(-1)}
          />
          <Button
            {...button}
            icon={ArrowDownIcon}
            aria-label={t('parts.next')}
            aria-keyshortcuts="e"
            title={t('parts.next-with-key')}
            onClick={() => onGo(1)}
          />
          <Button
            {...button}
            text={t('parts.open')}
            aria-keyshortcuts="f"
            title={t('parts.open-with-key')}
            onClick={onOpen}
          />
          <Button {...button} icon={CloseIcon} aria-label={t('parts.close')} onClick={onClose} />
        </Flex>
      </Flex>
    </Card>
  )
}
