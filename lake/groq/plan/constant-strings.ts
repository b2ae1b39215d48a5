import type {ExprNode} from 'groq-js'

/**
 * The strings that the right side of `== x` or `in x` stands for, when they are known before evaluation: literals,
 * parameters and arrays of them. Values of other kinds equal no string and are left out.
 */
export function constantStrings(
  operator: '==' | 'in',
  node: ExprNode,
  params: Record<string, unknown>,
): string[] | undefined {
  const constant = constantValue(node, params)
  if (!constant) return undefined
  const {value} = constant
  if (operator === '==') return typeof value === 'string' ? [value] : []
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined
}

function constantValue(node: ExprNode, params: Record<string, unknown>): {value: unknown} | undefined {
  switch (node.type) {
    case 'Value':
      return {value: node.value}
    case 'Parameter':
      return {value: params[node.name]}
    case 'Group':
      return constantValue(node.base, params)
    case 'Array': {
      const values: unknown[] = []
      for (const element of node.elements) {
        const constant = element.isSplat ? undefined : constantValue(element.value, params)
        if (!constant) return undefined
        values.push(constant.value)
      }
      return {value: values}
    }
    default:
      return undefined
  }
}
