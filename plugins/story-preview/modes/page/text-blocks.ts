/** A run of text on the page: the block it stands in, and its text nodes in order. */
export interface TextBlock {
  element: Element
  nodes: readonly Text[]
}

/** Elements that stand within a line, as HTML's phrasing content. What is not listed here begins a block of its own. */
export const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** Never read as text. */
const UNREAD = 'script, style, template, noscript, svg, [hidden]'

/** Every text of `root` that readers see, block by block, in the order of the page. */
export function textBlocks(root: Element): TextBlock[] {
  const blocks = new Map<Element, Text[]>()
  for (const node of textNodes(root)) {
    const parent = node.parentElement
    if (parent === null || parent.closest(UNREAD) !== null) continue
    const block = blockAround(parent, root)
    const nodes = blocks.get(block)
    if (nodes === undefined) blocks.set(block, [node])
    else nodes.push(node)
  }
  return [...blocks]
    .map(([element, nodes]) => ({element, nodes}))
    .filter(({nodes}) => nodes.some(({data}) => data.trim() !== ''))
}

/** The text of a block, as it is written. */
export function textOf({nodes}: TextBlock): string {
  return nodes.map(({data}) => data).join('')
}

function blockAround(element: Element, root: Element): Element {
  let block = element
  while (block !== root && INLINE.has(block.localName) && block.parentElement !== null) {
    block = block.parentElement
  }
  return block
}

function* textNodes(root: Element): Iterable<Text> {
  for (const node of root.childNodes) {
    if (isText(node)) yield node
    else if (isElement(node)) yield* textNodes(node)
  }
}

// Not `instanceof`: the page's nodes are of another realm.
function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE
}
