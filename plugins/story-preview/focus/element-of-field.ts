import {fieldsOf} from '../problems/reading/values.ts'
import {holdsMarkedItems, MARKED, markedPath} from './edited-part.ts'
import {type FieldPath, isSamePath} from './field-path.ts'
import {valueAt} from './value-at.ts'
import {plainWords, type WordSource, wordsOfPart} from './words.ts'

/** The element that shows the field at a path, or the nearest field around it. `undefined` when the page shows neither. */
export function elementOfField(page: Document, path: FieldPath, source: WordSource): Element | undefined {
  return exactElementOfField(page, path, source) ?? markedAround(page, path)?.element
}

/** The element that shows the field at a path and nothing else. */
export function exactElementOfField(
  page: Document,
  path: FieldPath,
  source: WordSource,
): Element | undefined {
  const around = markedAround(page, path)
  if (around === undefined) return undefined
  return isSamePath(around.path, path) ? around.element : elementOfPart(around, path, source)
}

interface Marked {
  readonly element: Element
  readonly path: FieldPath
}

/** The element with the longest path of its own on the way to `path`. */
function markedAround(page: Document, path: FieldPath): Marked | undefined {
  const marked = [...page.querySelectorAll(MARKED)]
  for (let length = path.length; length > 0; length -= 1) {
    const around = path.slice(0, length)
    const element = marked.find((candidate) => {
      const own = markedPath(candidate)
      return own !== undefined && isSamePath(own, around) && !holdsMarkedItems(candidate)
    })
    if (element !== undefined) return {element, path: around}
  }
  return undefined
}

function elementOfPart(
  {element, path: around}: Marked,
  path: FieldPath,
  source: WordSource,
): Element | undefined {
  // A paragraph is one, whatever in it the cursor is at.
  if (fieldsOf(valueAt(source.document, around))['_type'] === 'block') return undefined
  const words = new Set(wordsOfPart(source, path).filter((text) => text !== ''))
  const parts = [...element.querySelectorAll('*')].filter((part) => words.has(plainWords(part.textContent)))
  // The innermost: a list with one item has that item's words.
  return parts.findLast((part) => parts[0]?.contains(part))
}
