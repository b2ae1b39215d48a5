import type {KeyCommand} from './key-command.ts'

const LINE_IN_PIXELS = 40
/** A page's turn keeps some lines of the last one in sight. */
const PAGE_SHARE = 0.875

/** Scrolls an element, or a document by its `scrollingElement`, as its own keys would. */
export function scrollArea(area: Element, {by, direction}: Extract<KeyCommand, {kind: 'scroll'}>): void {
  const distances = {
    line: LINE_IN_PIXELS,
    page: area.clientHeight * PAGE_SHARE,
    end: area.scrollHeight,
  }
  area.scrollBy({top: direction * distances[by], behavior: 'instant'})
}
