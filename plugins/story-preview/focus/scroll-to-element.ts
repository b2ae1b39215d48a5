/** Scrolls a page so that an element is in the middle of its window, unless it is in sight already. */
export function scrollToElement(element: Element): void {
  const {defaultView} = element.ownerDocument
  if (defaultView === null) return
  const {top, bottom} = element.getBoundingClientRect()
  const {innerHeight} = defaultView
  const isInSight = (top >= 0 && bottom <= innerHeight) || (top <= 0 && bottom >= innerHeight)
  if (isInSight) return
  const above = Math.max(0, (innerHeight - (bottom - top)) / 2)
  // Not `scrollIntoView`, which scrolls the Studio around the page too.
  defaultView.scrollBy({top: top - above, behavior: 'instant'})
}
