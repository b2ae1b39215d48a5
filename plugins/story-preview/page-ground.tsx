import type {ReactNode, Ref} from 'react'

import type {PageView} from './modes/use-page-view.ts'

interface PageGroundProps {
  /** Is given the element in which sheets, or a page in its actual size, are scrolled. */
  ref: Ref<HTMLDivElement> | undefined
  view: Pick<PageView, 'ground' | 'frame' | 'scale'>
  /** A panel covers the page: it stays where it is, out of sight. */
  isCovered: boolean
  /** What lies under the page, and what stands at its edge. */
  behind: ReactNode
  edge: ReactNode
  /** The page in its frame. */
  children: ReactNode
}

/** What the page stands on. The frame keeps its place in the tree, whatever the mode: it is never loaded anew. */
export function PageGround({ref, view, isCovered, behind, edge, children}: PageGroundProps): ReactNode {
  const {ground, frame, scale} = view
  const {width, height, left, top} = ground
  return (
    <div
      ref={ref}
      inert={isCovered}
      style={{
        ...FILL,
        overflow: height === '100%' ? 'auto hidden' : 'auto',
        padding: height === '100%' ? 0 : SHEET_MARGIN,
        // Hidden, not gone: a frame that is not laid out loses its place.
        visibility: isCovered ? 'hidden' : undefined,
      }}
    >
      <div style={{position: 'relative', width, height, marginInline: 'auto'}}>
        {behind}
        <div
          style={{
            position: 'absolute',
            left,
            top,
            // A scaled frame takes the room of one that is not.
            width: frame.width * scale,
            height: frame.height * scale,
            overflow: 'hidden',
          }}
        >
          {children}
        </div>
        {edge}
      </div>
    </div>
  )
}

const SHEET_MARGIN = 16

/** Out of the flow: the frame is as high as the stage, so the stage must not be as high as the frame. */
const FILL = {position: 'absolute', inset: 0} as const
