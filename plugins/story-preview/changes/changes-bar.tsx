import {ArrowDownIcon} from '@sanity/icons/ArrowDown'
import {ArrowUpIcon} from '@sanity/icons/ArrowUp'
import {Button, Card, Flex, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'
import type {Changes} from './use-changes.ts'

interface ChangesBarProps {
  changes: Changes
}

/** Says how much changed, and leads from place to place. */
export function ChangesBar({changes: {summary, place, go}}: ChangesBarProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  return (
    <Card borderBottom flex="none" paddingX={3} paddingY={2}>
      <Flex align="center" gap={3} justify="space-between">
        <Text as="output" muted size={1}>
          {summary === undefined ? t('changes.comparing') : <SummaryText {...summary} place={place} />}
        </Text>
        <Flex flex="none" gap={1}>
          <Button
            mode="bleed"
            padding={2}
            fontSize={1}
            icon={ArrowUpIcon}
            disabled={!summary?.places}
            aria-label={t('changes.previous')}
            aria-keyshortcuts="p"
            title={t('changes.previous-with-key')}
            onClick={() => go(-1)}
          />
          <Button
            mode="bleed"
            padding={2}
            fontSize={1}
            icon={ArrowDownIcon}
            disabled={!summary?.places}
            aria-label={t('changes.next')}
            aria-keyshortcuts="n"
            title={t('changes.next-with-key')}
            onClick={() => go(1)}
          />
        </Flex>
      </Flex>
    </Card>
  )
}

interface SummaryTextProps {
  places: number
  insertedWords: number
  deletedWords: number
  place: number
}

function SummaryText({places, insertedWords, deletedWords, place}: SummaryTextProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  if (places === 0) return t('changes.none')
  return t('changes.summary', {
    places: place === 0 ? t('changes.places', {count: places}) : t('changes.place', {place, count: places}),
    inserted: t('changes.inserted', {count: insertedWords}),
    deleted: t('changes.deleted', {count: deletedWords}),
  })
}
