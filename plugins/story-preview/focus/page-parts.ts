import {type EditedPart, holdsMarkedItems, MARKED, partAround} from './edited-part.ts'
import {fieldPathString} from './field-path.ts'
import type {WordSource} from './words.ts'

/** Elements that lists of links and names are made of. */
const ITEM = 'a, li'

/** What of a page can be edited, from top to bottom, each field once: for those who go through it by keyboard. */
export function pageParts(page: Document, source: WordSource): readonly EditedPart[] {
  const parts = new Map<string, EditedPart>()
  for (const element of page.querySelectorAll(`${MARKED}, ${MARKED} :is(${ITEM})`)) {
    const part = partAround(element, source)
    if (part === undefined || holdsMarkedItems(part.element) || !isSeen(part.element)) continue
    const field = fieldPathString(part.path)
    if (!parts.has(field)) parts.set(field, part)
  }
  return [...parts.values()]
}

function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0
}
