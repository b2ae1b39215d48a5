import {type TextBlock, textBlocks, textOf} from '../modes/page/text-blocks.ts'
import type {Alignable} from './align-blocks.ts'

/** A text or a picture of a page. Pictures have no text nodes; their text is their address. */
export interface PageBlock extends Alignable, TextBlock {}

/** The texts and pictures of `root`, in the order of the page. */
export function pageBlocks(root: Element): PageBlock[] {
  const texts = textBlocks(root).map(({element, nodes}) => ({
    element,
    nodes,
    name: element.localName,
    identity: fieldOf(element),
    text: textOf({element, nodes}),
  }))
  const pictures = [...root.querySelectorAll('img')].map((element) => ({
    element,
    nodes: [],
    name: 'img',
    identity: fieldOf(element.closest('[data-field]')),
    text: element.getAttribute('src') ?? '',
  }))
  return [...texts, ...pictures].toSorted(inPageOrder)
}

/** The field that an element says it shows, as `data-field`, `data-key` and `data-subfield`. */
function fieldOf(element: Element | null): string | undefined {
  const names = ['data-field', 'data-key', 'data-subfield'].map((name) => element?.getAttribute(name) ?? '')
  return names[0] === '' ? undefined : JSON.stringify(names)
}

function inPageOrder(left: TextBlock, right: TextBlock): number {
  const position = left.element.compareDocumentPosition(right.element)
  return position & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1
}
