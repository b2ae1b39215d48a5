import {styled} from 'styled-components'

/** All of a place, out of its flow, and scrolled in it. With a `tabIndex` it can be scrolled by keyboard, and shows that it has the focus. */
export const ScrolledSection = styled.section`
  position: absolute;
  inset: 0;
  overflow: auto;

  &:focus-visible {
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: -2px;
  }
`
