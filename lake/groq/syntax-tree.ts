import type {ExprNode} from 'groq-js'

/** Any object in a groq-js tree: expressions, and the parts of objects, arrays and `select` that are none. */
interface TreeNode {
  type: string
}

/** Calls `visit` with every expression of a tree, parents first. */
export function visitTree(node: ExprNode, visit: (node: ExprNode) => void): void {
  if (isExpression(node)) visit(node)
  for (const child of childrenOf(node)) visitTree(child, visit)
}

/**
 * A copy of a tree in which each expression for which `replace` returns another stands replaced, children first.
 * The tree itself, which may be cached, is left as it is.
 */
export function rewriteTree(node: ExprNode, replace: (node: ExprNode) => ExprNode): ExprNode {
  return replace(mapChildren(node, (child) => rewriteTree(child, replace)))
}

/** A copy of an expression with other parts. */
export function mapChildren(node: ExprNode, change: (child: ExprNode) => ExprNode): ExprNode {
  const copy = {...node}
  const changed = (child: unknown) => (isTreeNode(child) ? change(child) : child)
  for (const [key, value] of Object.entries(copy)) {
    if (key === 'value' && node.type === 'Value') continue
    Reflect.set(copy, key, Array.isArray(value) ? value.map(changed) : changed(value))
  }
  return copy
}

/** The parts of an expression, in the order in which groq-js has them. */
export function childrenOf(node: ExprNode): ExprNode[] {
  if (node.type === 'Value') return []
  return Object.values(node).flat().filter(isTreeNode)
}

/** Parts that are no expressions of their own are walked in the same way, so they pass for expressions here. */
function isTreeNode(value: unknown): value is ExprNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function isExpression(node: TreeNode): node is ExprNode {
  return ![
    'ArrayElement',
    'ObjectAttributeValue',
    'ObjectConditionalSplat',
    'ObjectSplat',
    'SelectAlternative',
  ].includes(node.type)
}
