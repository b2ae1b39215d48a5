import type {ReactNode} from 'react'
import {styled} from 'styled-components'

import {SHEET_GAP} from './paper.ts'
import type {PaperLayout} from './use-paper.ts'

interface PaperSheetsProps {
  layout: PaperLayout
  scale: number
}

/** The sheets that the text lies on. */
export function PaperSheets({layout: {boxes, sheets}, scale}: PaperSheetsProps): ReactNode {
  const {width, height} = boxes.paper
  return (
    <div aria-hidden data-testid="story-preview-sheets">
      {Array.from({length: sheets}, (_, index) => (
        <Sheet
          // Sheets are told apart by their place alone.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          style={{
            width: width * scale,
            height: height * scale,
            top: index * (height + SHEET_GAP) * scale,
          }}
        />
      ))}
    </div>
  )
}

const Sheet = styled.div`
  position: absolute;
  left: 0;
  background: #fff;
  box-shadow: 0 0 0 1px var(--card-border-color);
`
