import {Flex, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from './i18n/namespace.ts'
import {QuietSpinner} from './quiet-spinner.tsx'

/** In place of a page that is being loaded. */
export function LoadingNotice(): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  return (
    <Flex align="center" as="output" gap={3} height="fill" justify="center">
      <QuietSpinner />
      <Text muted size={1}>
        {t('loading')}
      </Text>
    </Flex>
  )
}
