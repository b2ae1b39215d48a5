import {parse, type ExprNode} from 'groq-js'
import {geoFunctions} from './geo/geo-functions.ts'
import {lakeFunction} from './lake-function.ts'
import {rewriteTree} from './syntax-tree.ts'

/** Functions of the hosted lake that groq-js parses and cannot evaluate, said with others that it can. */
const EQUIVALENTS = new Map<string, ExprNode>([
  ['documents::incomingRefCount', parse('count(*[references(^._id)])')],
  // Nobody gives the users of this lake attributes.
  ['user::attributes', parse('{}')],
])

const GEO_CALLS = new Map([...geoFunctions].map(([name, answer]) => [name, lakeFunction(answer)]))

/** Says functions that groq-js cannot evaluate in another way, where there is one. */
export function replaceHostedFunctions(tree: ExprNode): ExprNode {
  return rewriteTree(tree, (node) => {
    if (node.type !== 'FuncCall') return node
    const name = `${node.namespace}::${node.name}`
    const [reference] = node.args
    if (name === 'documents::get' && reference) return {type: 'Deref', base: reference}
    const geo = node.namespace === 'geo' ? GEO_CALLS.get(node.name) : undefined
    if (geo) return geo(node.args)
    return EQUIVALENTS.get(name) ?? node
  })
}
