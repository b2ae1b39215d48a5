import type {ExprNode} from 'groq-js'
import {constantStrings} from './constant-strings.ts'

/** Names of documents: whoever matches has one of the ids, is a version of one of the groups, or of one of the types. */
export interface DocumentKeys {
  readonly ids: readonly string[]
  /** Published ids. */
  readonly groups: readonly string[]
  readonly types: readonly string[]
}

/** What a filter says beforehand of all documents that can match it; `undefined` when it may be any document. */
export function documentKeys(condition: ExprNode, params: Record<string, unknown>): DocumentKeys | undefined {
  switch (condition.type) {
    case 'Group':
      return documentKeys(condition.base, params)
    case 'And': {
      const left = documentKeys(condition.left, params)
      const right = documentKeys(condition.right, params)
      return left && right ? narrower(left, right) : (left ?? right)
    }
    case 'Or': {
      const left = documentKeys(condition.left, params)
      const right = left && documentKeys(condition.right, params)
      return left && right && union(left, right)
    }
    case 'FuncCall': {
      if (condition.namespace !== 'sanity' || condition.name !== 'versionOf') return undefined
      const [group] = condition.args
      const ids = group && constantStrings('==', group, params)
      // An id that is itself a version means only that document to groq-js.
      return ids && {ids, groups: ids, types: []}
    }
    case 'OpCall':
      return keysOfComparison(condition.op, condition.left, condition.right, params)
    default:
      return undefined
  }
}

function keysOfComparison(
  operator: string,
  left: ExprNode,
  right: ExprNode,
  params: Record<string, unknown>,
): DocumentKeys | undefined {
  if (left.type !== 'AccessAttribute' || left.base) {
    // `"a" == _id` is as good as `_id == "a"`.
    const swappable = operator === '==' && right.type === 'AccessAttribute' && !right.base
    return swappable ? keysOfComparison(operator, right, left, params) : undefined
  }
  const values = operator === '==' || operator === 'in' ? constantStrings(operator, right, params) : undefined
  if (!values) return undefined
  if (left.name === '_id') return {ids: values, groups: [], types: []}
  if (left.name === '_type') return {ids: [], groups: [], types: values}
  return undefined
}

/** Ids name few documents, types many. */
function narrower(left: DocumentKeys, right: DocumentKeys): DocumentKeys {
  if (left.types.length !== right.types.length) return left.types.length < right.types.length ? left : right
  return left.ids.length <= right.ids.length ? left : right
}

function union(left: DocumentKeys, right: DocumentKeys): DocumentKeys {
  return {
    ids: [...left.ids, ...right.ids],
    groups: [...left.groups, ...right.groups],
    types: [...left.types, ...right.types],
  }
}
