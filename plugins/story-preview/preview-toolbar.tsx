import {DesktopIcon} from '@sanity/icons/Desktop'
import {MobileDeviceIcon} from '@sanity/icons/MobileDevice'
import {TabletDeviceIcon} from '@sanity/icons/TabletDevice'
import {Badge, Box, Button, Card, Flex, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {useDateTimeFormat, useTranslation} from 'sanity'

import type {DocumentState} from './document-state.ts'
import {STORY_PREVIEW_NAMESPACE} from './i18n/namespace.ts'
import {type ViewportName, VIEWPORTS} from './viewports.ts'

interface PreviewToolbarProps {
  state: DocumentState
  viewport: ViewportName
  scale: number
  onViewport: (viewport: ViewportName) => void
}

const ICONS = {mobile: MobileDeviceIcon, tablet: TabletDeviceIcon, desktop: DesktopIcon}
const TONES = {
  draft: 'caution',
  published: 'positive',
  new: 'default',
  release: 'suggest',
  revision: 'default',
} as const

/** Says what is shown, and in which width. */
export function PreviewToolbar({state, viewport, scale, onViewport}: PreviewToolbarProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  return (
    <Card borderBottom paddingX={3} paddingY={2} data-testid="story-preview-toolbar">
      <Flex align="center" gap={3} justify="space-between" wrap="wrap">
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
        <Flex align="center" gap={2}>
          {scale < 1 ? (
            <Box>
              <Text muted size={1}>
                {t('zoom', {percent: Math.round(scale * 100)})}
              </Text>
            </Box>
          ) : null}
          <fieldset
            aria-label={t('viewport.label')}
            style={{border: 0, display: 'flex', gap: 4, margin: 0, padding: 0}}
          >
            {VIEWPORTS.map(({name, width}) => (
              <Button
                key={name}
                mode="bleed"
                padding={2}
                fontSize={1}
                icon={ICONS[name]}
                selected={name === viewport}
                aria-pressed={name === viewport}
                aria-label={`${t(`viewport.${name}`)}, ${width} px`}
                title={`${t(`viewport.${name}`)}, ${width} px`}
                onClick={() => onViewport(name)}
              />
            ))}
          </fieldset>
        </Flex>
      </Flex>
    </Card>
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
