import {styled} from 'styled-components'

/** Words that a network cuts after some lines. */
export const Clamped = styled.div<{$lines: number}>`
  display: -webkit-box;
  overflow: hidden;
  overflow-wrap: anywhere;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: ${({$lines}) => $lines};
`

/** Words beside a small picture, or alone. */
export const Row = styled.div`
  display: flex;
  align-items: stretch;
`

export const RowWords = styled.div`
  flex: 1;
  min-inline-size: 0;
`
