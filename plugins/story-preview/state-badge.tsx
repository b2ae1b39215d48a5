import {Badge} from '@sanity/ui'
import type {ReactNode} from 'react'
import {useDateTimeFormat, useTranslation} from 'sanity'

import type {DocumentState} from './document-state.ts'
import {STORY_PREVIEW_NAMESPACE} from './i18n/namespace.ts'

interface StateBadgeProps {
  state: DocumentState
}

const TONES = {
  draft: 'caution',
  published: 'positive',
  new: 'default',
  release: 'suggest',
  revision: 'default',
} as const

/** Which state of the document is shown. */
export function StateBadge({state}: StateBadgeProps): ReactNode {
  return (
    <Badge
      data-testid="story-preview-state"
      fontSize={1}
      paddingX={2}
      paddingY={1}
      radius={2}
      tone={TONES[state.kind]}
    >
      {useStateLabel(state)}
    </Badge>
  )
}

function useStateLabel(state: DocumentState): string {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const format = useDateTimeFormat({dateStyle: 'medium', timeStyle: 'short'})
  switch (state.kind) {
    case 'release':
      return t('state.release', {release: state.release})
    case 'revision': {
      if (state.time === undefined) return t('state.revision-unknown')
      return t('state.revision', {time: format.format(new Date(state.time))})
    }
    case 'draft':
    case 'new':
    case 'published':
      return t(`state.${state.kind}`)
    default:
      return assertUnreachable(state)
  }
}

function assertUnreachable(state: never): never {
  throw new TypeError(`Unknown document state ${JSON.stringify(state)}`)
}
