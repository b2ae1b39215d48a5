import type {Alignment} from './align-blocks.ts'
import type {Marker} from './marker.ts'
import type {PageBlock} from './page-blocks.ts'

/** Puts copies of the blocks that only the earlier version has where they were, marked as deleted. */
export function placeDeletions(
  before: Element,
  after: Element,
  alignments: readonly Alignment<PageBlock>[],
  marker: Marker,
): void {
  const counterparts = findCounterparts(before, after, alignments)
  const copies = new Set<Element>()
  const isGone = (element: Element) => !counterparts.has(element)
  for (const {before: block, after: counterpart} of alignments) {
    if (block === undefined || counterpart !== undefined) continue
    const survivor = counterparts.get(block.element)
    if (survivor !== undefined) {
      // Its own words are gone, but not what else is in it, such as the list in a list item.
      if (!copies.has(survivor)) {
        marker.nextPlace()
        survivor.prepend(marker.deletion(block.text, false))
      }
      continue
    }
    const whole = largestAround(block.element, before, isGone)
    marker.nextPlace()
    const copy = markedCopy(whole, after.ownerDocument, marker)
    copies.add(copy)
    placeLike(whole, copy, counterparts, after)
    // What follows finds its place beside this one, and what is in it is gone with it.
    for (const element of [whole, ...whole.querySelectorAll('*')]) counterparts.set(element, copy)
  }
}

/** For each element around a block that both versions have, the element around it in the later one. */
function findCounterparts(
  before: Element,
  after: Element,
  alignments: readonly Alignment<PageBlock>[],
): Map<Element, Element> {
  const counterparts = new Map([[before, after]])
  for (const alignment of alignments) {
    if (alignment.before === undefined || alignment.after === undefined) continue
    let left: Element | null = alignment.before.element
    let right: Element | null = alignment.after.element
    while (left !== null && left !== before && !counterparts.has(left)) {
      counterparts.set(left, right ?? after)
      left = left.parentElement
      right = right === null || right === after ? null : right.parentElement
    }
  }
  return counterparts
}

/** A deleted figure is one deletion, not one of its picture and one of its caption. */
function largestAround(element: Element, root: Element, isGone: (element: Element) => boolean): Element {
  let largest = element
  while (largest.parentElement !== null && largest.parentElement !== root && isGone(largest.parentElement)) {
    largest = largest.parentElement
  }
  return largest
}

/** After the nearest element before it that is still there, or first in what it stood in. */
function placeLike(
  original: Element,
  copy: Element,
  counterparts: ReadonlyMap<Element, Element>,
  root: Element,
): void {
  let sibling = original.previousElementSibling
  while (sibling !== null) {
    const counterpart = counterparts.get(sibling)
    if (counterpart !== undefined && counterpart !== root && root.contains(counterpart)) {
      counterpart.after(copy)
      return
    }
    sibling = sibling.previousElementSibling
  }
  const parent = original.parentElement
  const place = (parent === null ? undefined : counterparts.get(parent)) ?? root
  place.prepend(copy)
}

function markedCopy(original: Element, page: Document, marker: Marker): Element {
  const holder = page.createElement('div')
  holder.append(page.importNode(original, true))
  markAll(holder, 'deleted', marker)
  return holder.firstElementChild ?? holder
}

/** Marks every text and picture in an element. */
export function markAll(element: Element, mark: 'inserted' | 'deleted', marker: Marker): void {
  // Each is replaced by its mark, at the same place of the list.
  for (const node of element.childNodes) {
    if (isElement(node) && node.localName !== 'img') markAll(node, mark, marker)
    else if (isElement(node) || (node.textContent ?? '').trim() !== '') marker.wrap(node, mark)
  }
}

// Not `instanceof`: the page's nodes are of another realm.
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE
}
