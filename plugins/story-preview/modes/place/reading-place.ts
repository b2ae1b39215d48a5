import {INLINE} from '../page/text-blocks.ts'

/** A place on a page as readers know it: what stands at the top of its window, however wide its lines are. */
export interface ReadingPlace {
  element: Element
  /** How much of the element is above the window, as a share of its height. */
  shareAbove: number
  /** Pixels between the top of the window and the element, if nothing of it is above. */
  gap: number
  /** Where the page was scrolled to, in pixels. */
  scrollTop: number
}

/** What is being read on a page, or `undefined` at its top. */
export function readingPlace(page: Document): ReadingPlace | undefined {
  const {scrollTop} = page.scrollingElement ?? {scrollTop: 0}
  if (scrollTop === 0) return undefined
  const element = firstBlockInSight(page.body)
  if (element === undefined) return undefined
  const {top, height} = element.getBoundingClientRect()
  return {element, shareAbove: Math.max(0, -top) / height, gap: Math.max(0, top), scrollTop}
}

/** Scrolls a page to where the place stands now, as far as it is long enough, or to its top. */
export function goToReadingPlace(page: Document, place: ReadingPlace | undefined): void {
  page.scrollingElement?.scrollTo({top: place === undefined ? 0 : topOf(place, page), behavior: 'instant'})
}

/** What to scroll to, in pixels. */
function topOf({element, shareAbove, gap, scrollTop}: ReadingPlace, page: Document): number {
  // An edit may have taken it away.
  if (!element.isConnected) return scrollTop
  const {top, height} = element.getBoundingClientRect()
  return (page.scrollingElement?.scrollTop ?? 0) + top + shareAbove * height - gap
}

/** The first block, in the order of the page, that is not above its window, and holds no smaller one. */
function firstBlockInSight(parent: Element): Element | undefined {
  for (const child of parent.children) {
    if (INLINE.has(child.localName)) continue
    const {bottom, height} = child.getBoundingClientRect()
    if ((height > 0 && bottom <= 0) || staysInWindow(child)) continue
    // What has no height of its own may hold something that has.
    const block = firstBlockInSight(child) ?? (height > 0 ? child : undefined)
    if (block !== undefined) return block
  }
  return undefined
}

/** Whatever is scrolled, it is there: it tells of no place. */
function staysInWindow(element: Element): boolean {
  const position = element.ownerDocument.defaultView?.getComputedStyle(element).position
  return position === 'fixed' || position === 'sticky'
}
