import {Button} from '@sanity/ui'
import {memo, type ReactNode} from 'react'
import {useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'
import type {Zoom} from './mode-choice.ts'

interface ZoomButtonProps {
  zoom: Zoom
  /** The scale at which the page is shown now. */
  scale: number
  /** Panels have no zoom: what is too wide for the pane is shown smaller. */
  isDisabled: boolean
  onToggle: () => void
}

/** Says how large the page is shown, and switches between that which fits and its actual size. */
export const ZoomButton = memo(function ZoomButton({
  zoom,
  scale,
  isDisabled,
  onToggle,
}: ZoomButtonProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const percent = Math.round(scale * 100)
  return (
    <Button
      mode="bleed"
      padding={2}
      fontSize={1}
      muted
      disabled={isDisabled}
      text={t('zoom', {percent})}
      aria-label={t('zoom.label', {percent})}
      aria-pressed={zoom === 'fit'}
      aria-keyshortcuts="0"
      title={t(zoom === 'fit' ? 'zoom.to-actual' : 'zoom.to-fit')}
      onClick={onToggle}
    />
  )
})
