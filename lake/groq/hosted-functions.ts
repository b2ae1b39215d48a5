import {parse, type ExprNode} from 'groq-js'
import {rewriteTree} from './syntax-tree.ts'

/** Functions of the hosted lake that groq-js parses and cannot evaluate, said with others that it can. */
const EQUIVALENTS = new Map<string, ExprNode>([
  ['documents::incomingRefCount', parse('count(*[references(^._id)])')],
  // Nobody gives the users of this lake attributes.
  ['user::attributes', parse('{}')],
])

/** Says functions that groq-js cannot evaluate in another way, where there is one. */
export function replaceHostedFunctions(tree: ExprNode): ExprNode {
  return rewriteTree(tree, (node) => {
    if (node.type !== 'FuncCall') return node
    const name = `${node.namespace}::${node.name}`
    const [reference] = node.args
    if (name === 'documents::get' && reference) return {type: 'Deref', base: reference}
    return EQUIVALENTS.get(name) ?? node
  })
}
