import type {ExprNode} from 'groq-js'
import type {DocumentSource} from './document-source.ts'
import {parseVersionId} from './perspective/version-id.ts'
import {documentKeys} from './plan/document-keys.ts'
import {childrenOf} from './syntax-tree.ts'

/** Whose change can alter the result of a query: that of any document, or of those of some groups and types. */
export type QueryDependencies =
  | {on: 'everything'}
  | {on: 'some'; /** Published ids. */ groups: ReadonlySet<string>; types: ReadonlySet<string>}

/** A query that depends on more names than these is better asked again after any change. */
const MOST_NAMES = 250

/**
 * What a query looks at: the documents that its filters on `*` can match, and those that it came to by reference.
 * `dereferenced` has the ids that it followed, of missing documents too: when one of those appears, the result changes.
 */
export function queryDependencies(
  tree: ExprNode,
  params: Record<string, unknown>,
  dereferenced: Iterable<string>,
): QueryDependencies {
  const groups = new Set<string>()
  const types = new Set<string>()
  let everything = false

  const collect = (node: ExprNode): void => {
    if (node.type === 'Everything') everything = true
    if (node.type === 'FuncCall' && node.namespace === 'releases') types.add('system.release')
    const keys =
      node.type === 'Filter' && node.base.type === 'Everything' ? documentKeys(node.expr, params) : undefined
    if (node.type === 'Filter' && keys) {
      for (const id of [...keys.ids, ...keys.groups]) groups.add(groupOf(id))
      for (const type of keys.types) types.add(type)
      collect(node.expr)
    } else for (const child of childrenOf(node)) collect(child)
  }

  collect(tree)
  for (const id of dereferenced) groups.add(groupOf(id))
  if (everything || groups.size + types.size > MOST_NAMES) return {on: 'everything'}
  return {on: 'some', groups, types}
}

/** The same documents, and an account of the ids that were looked up. */
export function recordingSource(source: DocumentSource): {source: DocumentSource; ids: ReadonlySet<string>} {
  const ids = new Set<string>()
  return {
    ids,
    source: {
      documents: source.documents,
      get(id) {
        ids.add(id)
        return source.get(id)
      },
    },
  }
}

/** Drafts and versions stand in for what is published, so they go by its name. */
function groupOf(id: string): string {
  return parseVersionId(id).publishedId
}
