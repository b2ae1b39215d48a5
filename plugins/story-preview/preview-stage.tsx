import type {ReactNode} from 'react'
import {styled} from 'styled-components'

interface PreviewStageProps {
  /** What stands between the toolbar and the page and takes its height from the page, if anything. */
  above: ReactNode
  /** The page, or two versions of it. */
  children: ReactNode
}

/** What is left of the pane under the toolbar. */
export function PreviewStage({above, children}: PreviewStageProps): ReactNode {
  return (
    <Room>
      {above}
      <Columns>{children}</Columns>
    </Room>
  )
}

/**
 * On narrow screens the Studio gives a pane no height but that of its content. This one is what is left of the window
 * under the Studio's own bars, or less.
 */
const Room = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-height: 10rem;

  @media (max-width: 599px) {
    min-height: max(20rem, calc(100dvh - 18rem));
  }
`

const Columns = styled.div`
  position: relative;
  display: flex;
  flex: 1;
  flex-wrap: wrap;
  gap: 0.25rem;
  min-height: 0;
`
