import type {ReadingPlace} from '../modes/place/reading-place.ts'

/** Elements of a page and all in them, copied, each of the copies by the element that it is of, in the order of the page. */
export type PageCopy = ReadonlyMap<Element, Element>

export function copyPage(elements: readonly Element[]): PageCopy {
  const copies = new Map<Element, Element>()
  for (const element of elements) {
    const copy = element.ownerDocument.importNode(element, true)
    const originals = [element, ...element.querySelectorAll('*')]
    for (const [index, descendant] of [copy, ...copy.querySelectorAll('*')].entries()) {
      const original = originals[index]
      if (original !== undefined) copies.set(original, descendant)
    }
  }
  return copies
}

/** A place on the page, where its copy shows it. */
export function placeInCopy(place: ReadingPlace, copies: PageCopy): ReadingPlace | undefined {
  const element = copies.get(place.element)
  return element && {...place, element}
}

/** A place in the copy, on the page: of what the copy alone has, what follows it. */
export function placeInPage(place: ReadingPlace, copies: PageCopy): ReadingPlace | undefined {
  for (const [original, copy] of copies) {
    if (copy === place.element) return {...place, element: original}
    if (place.element.compareDocumentPosition(copy) & Node.DOCUMENT_POSITION_FOLLOWING)
      return {...place, element: original, shareAbove: 0, gap: 0}
  }
  return undefined
}
