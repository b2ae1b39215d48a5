import type {ExprNode} from 'groq-js'

import {visitTree} from './syntax-tree.ts'

/**
 * A function of the lake's own in a query. groq-js takes none from outside, but it concatenates arrays with their own
 * `concat`, unless it evaluates asynchronously: so a call is written as `(function + [arguments])[0]`, where `function` is an
 * array whose `concat` answers with what the function gives.
 */
class LakeFunction extends Array<unknown> {
  readonly #answer: (values: readonly unknown[]) => unknown

  constructor(answer: (values: readonly unknown[]) => unknown) {
    super()
    this.#answer = answer
  }

  override concat(...[values]: unknown[]): unknown[] {
    return [this.#answer(Array.isArray(values) ? values : []) ?? null]
  }
}

/** Makes a function one that queries can call: of its arguments it makes the expression for a call. */
export function lakeFunction(
  answer: (...values: unknown[]) => unknown,
): (values: readonly ExprNode[]) => ExprNode {
  const value = new LakeFunction((values) => answer(...values))
  return (values) => ({
    type: 'AccessElement',
    base: {
      type: 'OpCall',
      op: '+',
      left: {type: 'Value', value},
      right: {
        type: 'Array',
        elements: values.map((element) => ({type: 'ArrayElement', value: element, isSplat: false})),
      },
    },
    index: 0,
  })
}

export function callsLakeFunction(tree: ExprNode): boolean {
  let found = false
  visitTree(tree, (node) => {
    if (node.type === 'Value' && node.value instanceof LakeFunction) found = true
  })
  return found
}
