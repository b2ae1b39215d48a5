import type {ExprNode} from 'groq-js'
import {childrenOf, mapChildren} from '../syntax-tree.ts'
import type {Traced} from './traced-value.ts'

/** What `@` and `^` mean at a place of a query. Scopes nest as those of groq-js do. */
export interface Scope {
  /** Absent where groq-js is to find the value itself. */
  readonly value?: Traced
  readonly parent: Scope | undefined
  /** Passed over by `^`, as the scope of a traversal is. */
  readonly hidden: boolean
}

export function nestedScope(outer: Scope, value?: Traced): Scope {
  return {...(value && {value}), parent: outer.hidden ? outer.parent : outer, hidden: false}
}

export function hiddenScope(outer: Scope, value?: Traced): Scope {
  return {...nestedScope(outer, value), hidden: true}
}

/** The scope that `^` (1), `^.^` (2) and so on leads to. */
export function ancestorOf(scope: Scope, levels: number): Scope | undefined {
  let ancestor: Scope | undefined = scope
  for (let level = 0; level < levels; level++) ancestor = ancestor?.parent
  return ancestor
}

/** An expression that means in itself what it means in a scope: each `^` that leads out of it becomes its value. */
export function withoutParents(node: ExprNode, scope: Scope): ExprNode {
  return hasParents(node) ? bind(node, scope) : node
}

function bind(node: ExprNode, scope: Scope): ExprNode {
  switch (node.type) {
    case 'Parent': {
      const ancestor = ancestorOf(scope, node.n)
      // Without a value, it is a scope inside the expression, which groq-js will have there as well.
      if (ancestor && !ancestor.value) return node
      return {type: 'Value', value: ancestor?.value?.data ?? null}
    }
    case 'Filter':
    case 'Projection':
      return {...node, base: bind(node.base, scope), expr: bind(node.expr, nestedScope(scope))}
    case 'Map':
    case 'FlatMap':
      return {...node, base: bind(node.base, scope), expr: bind(node.expr, hiddenScope(scope))}
    case 'PipeFuncCall':
      return {
        ...node,
        base: bind(node.base, scope),
        args: node.args.map((argument) => bind(argument, nestedScope(scope))),
      }
    default:
      return mapChildren(node, (child) => bind(child, scope))
  }
}

const known = new WeakMap<ExprNode, boolean>()

function hasParents(node: ExprNode): boolean {
  const answer = known.get(node) ?? (node.type === 'Parent' || childrenOf(node).some(hasParents))
  known.set(node, answer)
  return answer
}
