import {editPathOf} from '../../../story/index.ts'
import type {FieldPath} from './field-path.ts'
import {partWithWords, plainWords, type WordSource} from './words.ts'

/** An element of the page and the field whose value it shows. */
export interface EditedPart {
  readonly element: Element
  readonly path: FieldPath
}

/** Marks the elements that show a field: `data-field`, with `data-key` and `data-subfield` for what is in an array item. */
export const MARKED = '[data-field]'

/** The path that an element's own marks stand for. */
export function markedPath(element: Element): FieldPath | undefined {
  return editPathOf({
    field: element.getAttribute('data-field') ?? undefined,
    key: element.getAttribute('data-key') ?? undefined,
    subfield: element.getAttribute('data-subfield') ?? undefined,
  })
}

/** Whether the items inside have marks of their own, as the blocks of a text do: then it shows none of them itself. */
export function holdsMarkedItems(element: Element): boolean {
  const field = element.getAttribute('data-field')
  return (
    !element.hasAttribute('data-key') &&
    [...element.querySelectorAll('[data-key]')].some((item) => item.getAttribute('data-field') === field)
  )
}

/**
 * What an element of the page shows: the field that the nearest marks around it name, or the part of it that the
 * element's words come from, where the marks are around a list.
 */
export function partAround(element: Element, source: WordSource): EditedPart | undefined {
  const marked = element.closest(MARKED)
  const path = marked === null ? undefined : markedPath(marked)
  if (marked === null || path === undefined) return undefined
  for (
    let inside = element;
    inside !== marked && inside.parentElement !== null;
    inside = inside.parentElement
  ) {
    const part = partWithWords(source, path, plainWords(inside.textContent))
    if (part !== undefined) return {element: inside, path: part}
  }
  return {element: marked, path}
}
