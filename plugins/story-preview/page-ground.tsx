import type {ReactNode, Ref} from 'react'

import {AT_ONCE} from './at-once.ts'
import {SHEET_MARGIN} from './modes/room-for-page.ts'
import type {PageView} from './modes/use-page-view.ts'
import {ScrolledSection} from './scrolled-section.ts'

interface PageGroundProps {
  /** Is given the element in which sheets, or a page in its actual size, are scrolled. */
  ref: Ref<HTMLElement> | undefined
  /** Of what is shown, for screen readers. */
  title: string
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
export function PageGround({
  ref,
  title,
  view,
  isCovered,
  behind,
  edge,
  children,
}: PageGroundProps): ReactNode {
  const {ground, frame, scale} = view
  const {width, height, left, top} = ground
  const hasSheets = height !== '100%'
  return (
    <ScrolledSection
      ref={ref}
      inert={isCovered}
      // A window is scrolled in its frame.
      {...(hasSheets ? {'aria-label': title, tabIndex: 0} : {})}
      style={{
        overflow: hasSheets ? 'auto' : 'auto hidden',
        paddingBlock: hasSheets ? SHEET_MARGIN : 0,
        // Hidden, not gone: a frame that is not laid out loses its place.
        visibility: isCovered ? 'hidden' : undefined,
      }}
    >
      <div style={{position: 'relative', width, height, marginInline: 'auto', ...AT_ONCE}}>
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
            ...AT_ONCE,
          }}
        >
          {children}
        </div>
        {edge}
      </div>
    </ScrolledSection>
  )
}
