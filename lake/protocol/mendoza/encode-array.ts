import {isJsonObject} from '../json-object.ts'
import type {Rewrite} from './encode-patch.ts'
import {OPCODE} from './opcodes.ts'

/**
 * Builds the right array from slices of the left one, from left elements that changed inside (found by `_key`, or at
 * the same place), and from new elements. An empty array has no such form.
 */
export function encodeArray(
  left: readonly unknown[],
  right: readonly unknown[],
  encodeElement: (left: unknown, right: unknown) => Rewrite | undefined,
): Rewrite | undefined {
  if (right.length === 0) return undefined
  const operations: unknown[] = []
  const places = placesOf(left)
  let slice: {start: number; end: number} | undefined
  const endSlice = () => {
    if (slice) operations.push(OPCODE.arrayAppendSlice, slice.start, slice.end)
    slice = undefined
  }
  for (const [position, element] of right.entries()) {
    const same = places.get(JSON.stringify(element))
    if (same) {
      const next = slice?.end
      if (slice && next !== undefined && same.includes(next)) {
        slice.end = next + 1
        continue
      }
      endSlice()
      const start = same.includes(position) ? position : (same[0] ?? position)
      slice = {start, end: start + 1}
      continue
    }
    endSlice()
    const index = counterpart(left, element, position)
    const rewrite = index === undefined ? undefined : encodeElement(left[index], element)
    if (rewrite) {
      const push = rewrite.start === 'copy' ? OPCODE.pushElementCopy : OPCODE.pushElementBlank
      operations.push(push, index, ...rewrite.operations, OPCODE.returnIntoArrayPop)
    } else {
      operations.push(OPCODE.arrayAppendValue, element)
    }
  }
  endSlice()
  return {start: 'blank', operations}
}

function placesOf(elements: readonly unknown[]): Map<string, number[]> {
  return Map.groupBy(elements.keys(), (index) => JSON.stringify(elements[index]))
}

function counterpart(left: readonly unknown[], element: unknown, position: number): number | undefined {
  if (isJsonObject(element) && typeof element['_key'] === 'string') {
    const index = left.findIndex(
      (candidate) => isJsonObject(candidate) && candidate['_key'] === element['_key'],
    )
    return index === -1 ? undefined : index
  }
  return position < left.length ? position : undefined
}
