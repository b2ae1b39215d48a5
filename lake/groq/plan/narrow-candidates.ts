import type {ExprNode} from 'groq-js'
import type {DocumentSource, GroqDocument} from '../document-source.ts'
import {rewriteTree} from '../syntax-tree.ts'
import {documentsByGroup, documentsByType} from './document-indexes.ts'
import {type DocumentKeys, documentKeys} from './document-keys.ts'

interface PlanContext {
  source: DocumentSource
  params: Record<string, unknown>
}

/**
 * Gives each filter on `*` only the documents that its conditions on `_id` and `_type` leave over. groq-js still
 * evaluates the whole filter, so a plan can only save time: it never decides what matches.
 */
export function narrowCandidates(tree: ExprNode, {source, params}: PlanContext): ExprNode {
  return rewriteTree(tree, (node) => {
    if (node.type !== 'Filter' || node.base.type !== 'Everything') return node
    const keys = documentKeys(node.expr, params)
    return keys ? {...node, base: {type: 'Value', value: candidates(keys, source)}} : node
  })
}

/** In the order of the source, which is that of the ids. */
function candidates({ids, groups, types}: DocumentKeys, source: DocumentSource): readonly GroqDocument[] {
  const ofTypes = documentsWithTypes(types, source)
  if (ids.length === 0 && groups.length === 0) return ofTypes
  const byGroup = groups.length > 0 ? documentsByGroup(source) : undefined
  return inOrder([
    ...ids.flatMap((id) => source.get(id) ?? []),
    ...groups.flatMap((id) => byGroup?.get(id) ?? []),
    ...ofTypes,
  ])
}

/** Each document once. */
function inOrder(documents: readonly GroqDocument[]): GroqDocument[] {
  return [...new Set(documents)].toSorted((a, b) => (a._id < b._id ? -1 : 1))
}

function documentsWithTypes(types: readonly string[], source: DocumentSource): readonly GroqDocument[] {
  const [type, ...others] = new Set(types)
  if (type === undefined) return []
  // Several types would have to be merged back into the order of the source; filtering does that.
  if (others.length > 0) {
    const wanted = new Set<unknown>(types)
    return source.documents.filter((document) => wanted.has(document['_type']))
  }
  return documentsByType(source).get(type) ?? []
}
