import {EyeClosedIcon} from '@sanity/icons/EyeClosed'
import {Card, Flex, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from './i18n/namespace.ts'

/** In place of a page that its query does not show: it is under embargo, say. */
export function UnseenNotice(): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  return (
    <Card as="output" display="flex" height="fill" padding={5} tone="transparent">
      <Flex align="center" direction="column" flex={1} gap={4} justify="center">
        <Text muted size={4}>
          <EyeClosedIcon />
        </Text>
        <Stack gap={3}>
          <Text align="center" size={1} weight="semibold">
            {t('unseen.title')}
          </Text>
          <Text align="center" muted size={1}>
            {t('unseen.text')}
          </Text>
        </Stack>
      </Flex>
    </Card>
  )
}
