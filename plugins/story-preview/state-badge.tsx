import {Badge} from '@sanity/ui'
import {memo, type ReactNode, useMemo} from 'react'
import {type TFunction, useDateTimeFormat, useTranslation} from 'sanity'

import type {DocumentState} from './document-state.ts'
import {STORY_PREVIEW_NAMESPACE} from './i18n/namespace.ts'

interface StateBadgeProps {
  state: DocumentState
  /** The time to come that it is shown as at, an ISO 8601 instant; without it now. */
  asAt: string | undefined
}

const TONES = {
  draft: 'caution',
  published: 'positive',
  new: 'default',
  deleted: 'critical',
  release: 'suggest',
  revision: 'default',
} as const

/** Which state of the document is shown. */
export const StateBadge = memo(function StateBadge({state, asAt}: StateBadgeProps): ReactNode {
  return <LabelBadge tone={TONES[state.kind]} text={useAsAtLabel(useStateLabel(state), asAt)} />
})

interface ChangesBadgeProps {
  before: DocumentState
  after: DocumentState
  asAt: string | undefined
}

/** Which two states are compared. */
export function ChangesBadge({before, after, asAt}: ChangesBadgeProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const states = {before: useStateLabel(before), after: useStateLabel(after)}
  return <LabelBadge tone="default" text={useAsAtLabel(t('state.changes', states), asAt)} />
}

/** In the editor's language, such as “Draft” or “Release Spring edition”. */
export function useStateLabel(state: DocumentState): string {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const format = useDateTimeFormat({dateStyle: 'medium', timeStyle: 'short'})
  return useMemo(() => stateLabel(state, t, format), [state, t, format])
}

function stateLabel(state: DocumentState, t: TFunction, format: Intl.DateTimeFormat): string {
  switch (state.kind) {
    case 'release':
      return t('state.release', {release: state.release})
    case 'revision': {
      if (state.time === undefined) return t('state.revision-unknown')
      return t('state.revision', {time: format.format(new Date(state.time))})
    }
    case 'draft':
    case 'new':
    case 'deleted':
    case 'published':
      return t(`state.${state.kind}`)
    default:
      return assertUnreachable(state)
  }
}

function useAsAtLabel(label: string, asAt: string | undefined): string {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const format = useDateTimeFormat({dateStyle: 'medium', timeStyle: 'short'})
  return asAt === undefined ? label : t('state.as-at', {state: label, time: format.format(new Date(asAt))})
}

function LabelBadge({tone, text}: {tone: (typeof TONES)[DocumentState['kind']]; text: string}): ReactNode {
  return (
    <Badge data-testid="story-preview-state" fontSize={1} paddingX={2} paddingY={1} radius={2} tone={tone}>
      {text}
    </Badge>
  )
}

function assertUnreachable(state: never): never {
  throw new TypeError(`Unknown document state ${JSON.stringify(state)}`)
}
