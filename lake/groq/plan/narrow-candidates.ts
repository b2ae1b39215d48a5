import type {ExprNode} from 'groq-js'
import type {DocumentSource, GroqDocument} from '../document-source.ts'
import {rewriteTree} from '../syntax-tree.ts'
import {constantStrings} from './constant-strings.ts'
import {documentsByGroup, documentsByType} from './document-indexes.ts'

interface PlanContext {
  source: DocumentSource
  params: Record<string, unknown>
}

/**
 * Gives each filter on `*` only the documents that its conditions on `_id` and `_type` leave over. groq-js still
 * evaluates the whole filter, so a plan can only save time: it never decides what matches.
 */
export function narrowCandidates(tree: ExprNode, context: PlanContext): ExprNode {
  return rewriteTree(tree, (node) => {
    if (node.type !== 'Filter' || node.base.type !== 'Everything') return node
    const candidates = candidatesFor(node.expr, context)
    return candidates ? {...node, base: {type: 'Value', value: candidates}} : node
  })
}

/** Documents among which all matches are, in the order of the source; `undefined` stands for all documents. */
function candidatesFor(condition: ExprNode, context: PlanContext): readonly GroqDocument[] | undefined {
  switch (condition.type) {
    case 'Group':
      return candidatesFor(condition.base, context)
    case 'And': {
      const left = candidatesFor(condition.left, context)
      const right = candidatesFor(condition.right, context)
      if (!left || !right) return left ?? right
      return left.length <= right.length ? left : right
    }
    case 'Or': {
      const left = candidatesFor(condition.left, context)
      const right = left && candidatesFor(condition.right, context)
      return left && right && inOrder([...left, ...right])
    }
    case 'FuncCall': {
      if (condition.namespace !== 'sanity' || condition.name !== 'versionOf') return undefined
      const [group] = condition.args
      const ids = group && constantStrings('==', group, context.params)
      return ids && documentsInGroups(ids, context.source)
    }
    case 'OpCall':
      return candidatesForComparison(condition.op, condition.left, condition.right, context)
    default:
      return undefined
  }
}

function candidatesForComparison(
  operator: string,
  left: ExprNode,
  right: ExprNode,
  context: PlanContext,
): readonly GroqDocument[] | undefined {
  if (left.type !== 'AccessAttribute' || left.base) {
    // `"a" == _id` is as good as `_id == "a"`.
    const swappable = operator === '==' && right.type === 'AccessAttribute' && !right.base
    return swappable ? candidatesForComparison(operator, right, left, context) : undefined
  }
  const values =
    operator === '==' || operator === 'in' ? constantStrings(operator, right, context.params) : undefined
  if (!values) return undefined
  if (left.name === '_id') return documentsWithIds(values, context.source)
  if (left.name === '_type') return documentsWithTypes(values, context.source)
  return undefined
}

function documentsWithIds(ids: readonly string[], source: DocumentSource): GroqDocument[] {
  return inOrder(ids.flatMap((id) => source.get(id) ?? []))
}

/** Versions of a published id; an id that is itself a version means only that document to groq-js. */
function documentsInGroups(ids: readonly string[], source: DocumentSource): GroqDocument[] {
  const groups = documentsByGroup(source)
  return inOrder([...ids.flatMap((id) => groups.get(id) ?? []), ...documentsWithIds(ids, source)])
}

/** Each document once, in the order of the source, which is that of the ids. */
function inOrder(documents: readonly GroqDocument[]): GroqDocument[] {
  return [...new Set(documents)].toSorted((a, b) => (a._id < b._id ? -1 : 1))
}

function documentsWithTypes(
  types: readonly string[],
  source: DocumentSource,
): readonly GroqDocument[] | undefined {
  const [type, ...others] = new Set(types)
  if (type === undefined) return []
  // Several types would have to be merged back into the order of the source; filtering does that.
  if (others.length > 0) {
    const wanted = new Set<unknown>(types)
    return source.documents.filter((document) => wanted.has(document['_type']))
  }
  return documentsByType(source).get(type) ?? []
}
