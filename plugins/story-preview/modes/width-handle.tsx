import {type KeyboardEvent, type PointerEvent, type ReactNode, useRef} from 'react'
import {useTranslation} from 'sanity'
import {styled} from 'styled-components'

import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'
import {NARROWEST_WIDTH, WIDEST_WIDTH} from './mode-choice.ts'

interface WidthHandleProps {
  /** Of the page's window, in CSS pixels. */
  width: number
  scale: number
  /** Over the page's edge, where there is no room beside it. */
  inside: boolean
  onWidth: (width: number) => void
}

export const HANDLE_WIDTH = 16

const STEP = 10
const LARGE_STEP = 100

/** The edge of the page's window: dragged, or moved with the arrow keys, it makes the window wider and narrower. */
export function WidthHandle({width, scale, inside, onWidth}: WidthHandleProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const grip = useRef<{from: number; width: number}>(undefined)

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    // The pointer's moves over the frame would go to the frame.
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = {from: event.clientX, width}
  }
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current === undefined) return
    // The window is centred: both of its edges move.
    onWidth(grip.current.width + (2 * (event.clientX - grip.current.from)) / scale)
  }
  const onRelease = () => {
    grip.current = undefined
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = widthAfter(event, width)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onWidth(next)
  }

  return (
    <Handle
      style={{left: inside ? `calc(100% - ${HANDLE_WIDTH}px)` : '100%'}}
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('width.label')}
      aria-valuemin={NARROWEST_WIDTH}
      aria-valuemax={WIDEST_WIDTH}
      aria-valuenow={width}
      aria-valuetext={t('width.value', {width})}
      title={t('width.hint')}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onRelease}
      onPointerCancel={onRelease}
      onKeyDown={onKeyDown}
    />
  )
}

function widthAfter({key, shiftKey}: KeyboardEvent, width: number): number | undefined {
  const step = shiftKey ? 1 : STEP
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return width + step
    case 'ArrowLeft':
    case 'ArrowDown':
      return width - step
    case 'PageUp':
      return width + LARGE_STEP
    case 'PageDown':
      return width - LARGE_STEP
    case 'Home':
      return NARROWEST_WIDTH
    case 'End':
      return WIDEST_WIDTH
    default:
      return undefined
  }
}

/** A separator that can be moved: the window splitter of the ARIA patterns. */
const Handle = styled.hr`
  margin: 0;
  border: 0;
  position: absolute;
  inset-block: 0;
  width: ${HANDLE_WIDTH}px;
  display: grid;
  place-items: center;
  cursor: ew-resize;
  touch-action: none;
  outline: none;

  &::before {
    content: '';
    width: 4px;
    height: 40px;
    border-radius: 2px;
    background: var(--card-icon-color);
    opacity: 0.5;
  }

  &:hover::before,
  &:active::before {
    opacity: 1;
  }

  &:focus-visible::before {
    opacity: 1;
    background: var(--card-focus-ring-color);
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: 2px;
  }
`
