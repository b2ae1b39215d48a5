import type {ExprNode} from 'groq-js'
import {mapChildren, rewriteTree} from '../syntax-tree.ts'

/**
 * Takes the parentheses away from what `score()` scores: `score((a match "x" || b))` is to weigh what is inside them, as
 * the specification says, where groq-js only asks whether it is true.
 */
export function scoreInsideGroups(tree: ExprNode): ExprNode {
  return rewriteTree(tree, (node) =>
    node.type === 'PipeFuncCall' && node.name === 'score' ? {...node, args: node.args.map(ungrouped)} : node,
  )
}

/** Through the operators whose parts are scored one by one; inside any other, parentheses stay. */
function ungrouped(node: ExprNode): ExprNode {
  switch (node.type) {
    case 'Group':
      return ungrouped(node.base)
    case 'And':
    case 'Or':
      return mapChildren(node, ungrouped)
    case 'FuncCall': {
      const [scored, ...others] = node.args
      return node.name === 'boost' && scored ? {...node, args: [ungrouped(scored), ...others]} : node
    }
    default:
      return node
  }
}
