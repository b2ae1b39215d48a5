import {Box, Card, Flex} from '@sanity/ui'
import type {ReactNode, Ref} from 'react'

import {HANDLE_WIDTH} from './modes/width-handle.tsx'

interface PreviewStageProps {
  ref: Ref<HTMLDivElement>
  /** What stands between the toolbar and the page and takes its height from the page, if anything. */
  above: ReactNode
  /** What is shown instead of the page, if anything. */
  panel: ReactNode
  /** Is given the element in which the panel is scrolled. */
  panelRef: Ref<HTMLDivElement>
  /** The page on its ground. */
  children: ReactNode
}

/** What is left of the pane under the toolbar: the page, and what is shown over it. */
export function PreviewStage({ref, above, panel, panelRef, children}: PreviewStageProps): ReactNode {
  return (
    <Flex direction="column" flex={1} style={ROOM_STYLE}>
      {above}
      <Card ref={ref} flex={1} overflow="hidden" style={STAGE_STYLE} tone="transparent">
        {children}
        {panel === null ? null : (
          <Box ref={panelRef} overflow="auto" style={FILL} data-testid="story-preview-panel">
            {panel}
          </Box>
        )}
      </Card>
    </Flex>
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
const ROOM_STYLE = {minHeight: 'max(20rem, calc(100dvh - 18rem))'} as const

const STAGE_STYLE = {position: 'relative', minHeight: 0} as const

const FILL = {position: 'absolute', inset: 0} as const
