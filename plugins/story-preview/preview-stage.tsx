import {Box, Card} from '@sanity/ui'
import type {ReactNode, Ref} from 'react'

import {HANDLE_WIDTH, WidthHandle} from './modes/width-handle.tsx'

interface PreviewStageProps {
  ref: Ref<HTMLDivElement>
  /** Of the page's window, in CSS pixels. */
  width: number
  scale: number
  /** Whether there is room beside the page for the handle. */
  hasRoomForHandle: boolean
  onWidth: (width: number) => void
  /** What is shown instead of the page, if anything. */
  panel: ReactNode
  /** Is given the element in which the panel is scrolled. */
  panelRef: Ref<HTMLDivElement>
  /** The page in its frame. */
  children: ReactNode
}

/** The ground that the page stands on. Whatever the mode, the frame keeps its place in it: it is never loaded anew. */
export function PreviewStage(props: PreviewStageProps): ReactNode {
  const {ref, width, scale, hasRoomForHandle, onWidth, panel, panelRef, children} = props
  const isPageShown = panel === null
  return (
    <Card ref={ref} flex={1} overflow="hidden" style={STAGE_STYLE} tone="transparent">
      <div
        inert={!isPageShown}
        // Hidden, not gone: a frame that is not laid out loses its place.
        style={{...FILL, overflow: 'auto hidden', visibility: isPageShown ? 'visible' : 'hidden'}}
      >
        <div style={{position: 'relative', width: width * scale, height: '100%', marginInline: 'auto'}}>
          <Box height="fill" overflow="hidden">
            {children}
          </Box>
          <WidthHandle width={width} scale={scale} inside={!hasRoomForHandle} onWidth={onWidth} />
        </div>
      </div>
      {isPageShown ? null : (
        <Box ref={panelRef} overflow="auto" style={FILL} data-testid="story-preview-panel">
          {panel}
        </Box>
      )}
    </Card>
  )
}

/** How much of a stage `width` wide the page may take. Narrow ones it needs whole: the handle is over its edge there. */
export function roomForPage(width: number): {available: number; hasRoomForHandle: boolean} {
  const hasRoomForHandle = width >= NARROW_STAGE
  return {hasRoomForHandle, available: hasRoomForHandle ? width - 2 * HANDLE_WIDTH : width}
}

const NARROW_STAGE = 480

/**
 * On narrow screens the Studio gives a pane no height but that of its content. This one is what is left of the window
 * under the Studio's own bars, or less.
 */
const STAGE_STYLE = {position: 'relative', minHeight: 'max(20rem, calc(100dvh - 18rem))'} as const

/** Out of the flow: the frame is as high as the stage, so the stage must not be as high as the frame. */
const FILL = {position: 'absolute', inset: 0} as const
