import type {ExprNode} from 'groq-js'
import type {EvaluationContext} from '../evaluate-query.ts'
import type {GroqDocument} from '../document-source.ts'
import {isForeignReference, referencedDocument} from '../foreign-references.ts'
import {evaluatePart} from './evaluate-part.ts'
import {keptMembers, orderedMembers} from './follow-members.ts'
import {isPlainObject} from './plain-object.ts'
import {ancestorOf, hiddenScope, nestedScope, type Scope} from './scope.ts'
import {
  attributeOf,
  attributesOf,
  membersOf,
  NOTHING,
  type Traced,
  tracedArray,
  tracedDocument,
  tracedObject,
} from './traced-value.ts'

/**
 * Evaluates a query once more and follows each value from its document to the result. What only moves values about is
 * followed here; what decides or computes (conditions, orders, functions, operators) is left to groq-js.
 */
export function traceQuery(tree: ExprNode, context: EvaluationContext): Traced {
  return trace(tree, {value: NOTHING, parent: undefined, hidden: false}, context)
}

function trace(node: ExprNode, scope: Scope, context: EvaluationContext): Traced {
  switch (node.type) {
    case 'This':
      return scope.value ?? NOTHING
    case 'Parent':
      return ancestorOf(scope, node.n)?.value ?? NOTHING
    case 'Value':
      return {kind: 'literal', data: node.value}
    case 'Group':
      return trace(node.base, scope, context)
    case 'Everything':
      return tracedArray(context.source.documents.map(tracedDocument))
    case 'Deref':
      return dereferenced(trace(node.base, scope, context), context)
    case 'AccessAttribute':
      return attributeOf(node.base ? trace(node.base, scope, context) : (scope.value ?? NOTHING), node.name)
    case 'AccessElement':
    case 'Slice':
      return pick(node, scope, context)
    case 'ArrayCoerce': {
      const value = trace(node.base, scope, context)
      return membersOf(value) ? value : NOTHING
    }
    case 'Filter':
      return filter(node, scope, context)
    case 'Projection': {
      const value = trace(node.base, scope, context)
      return isPlainObject(value.data) ? trace(node.expr, nestedScope(scope, value), context) : NOTHING
    }
    case 'Map':
    case 'FlatMap': {
      const members = membersOf(trace(node.base, scope, context))
      if (!members) return NOTHING
      const results = members.map((member) => trace(node.expr, hiddenScope(scope, member), context))
      return tracedArray(
        node.type === 'Map' ? results : results.flatMap((result) => membersOf(result) ?? result),
      )
    }
    case 'PipeFuncCall':
      return pipe(node, scope, context)
    case 'Object':
      return object(node, scope, context)
    case 'Array':
      return tracedArray(
        node.elements.flatMap(({value, isSplat}) => {
          const element = trace(value, scope, context)
          return isSplat ? (membersOf(element) ?? []) : element
        }),
      )
    case 'Select': {
      const chosen = node.alternatives.find(({condition}) => holds(condition, scope, context))
      const expression = chosen ? chosen.value : node.fallback
      return expression ? trace(expression, scope, context) : NOTHING
    }
    case 'OpCall':
      return concatenation(node, scope, context) ?? computed(node, scope, context)
    case 'FuncCall':
      return call(node, scope, context)
    default:
      return computed(node, scope, context)
  }
}

function computed(node: ExprNode, scope: Scope, context: EvaluationContext): Traced {
  return {kind: 'unknown', data: evaluatePart(node, scope, context)}
}

function holds(condition: ExprNode, scope: Scope, context: EvaluationContext): boolean {
  return evaluatePart(condition, scope, context) === true
}

/** A map names documents of this dataset only: what comes from another one has no source. */
function dereferenced({data}: Traced, context: EvaluationContext): Traced {
  if (!isPlainObject(data)) return NOTHING
  const document = referencedDocument(data, context)
  if (document === undefined) return NOTHING
  return isForeignReference(data, context) ? {kind: 'unknown', data: document} : tracedDocument(document)
}

type NodeOf<Type extends ExprNode['type']> = ExprNode & {type: Type}

/** groq-js picks among the places of the members instead of the members. */
function pick(node: NodeOf<'AccessElement' | 'Slice'>, scope: Scope, context: EvaluationContext): Traced {
  const members = membersOf(trace(node.base, scope, context))
  if (!members) return NOTHING
  const places: ExprNode = {type: 'Value', value: [...members.keys()]}
  const picked = evaluatePart({...node, base: places}, scope, context)
  const member = (place: unknown) => (typeof place === 'number' && members[place]) || NOTHING
  return Array.isArray(picked) ? tracedArray(picked.map(member)) : member(picked)
}

function filter(node: NodeOf<'Filter'>, scope: Scope, context: EvaluationContext): Traced {
  // Documents are told apart by what they are, and a plan can leave most of them aside.
  if (node.base.type === 'Everything') return documents(evaluatePart(node, scope, context))
  const base = trace(node.base, scope, context)
  return selection(base, (values) => evaluatePart({...node, base: values}, scope, context), keptMembers)
}

/** What groq-js makes of the members of an array, when it only leaves out or moves some. */
function selection(
  array: Traced,
  select: (values: ExprNode) => unknown,
  follow: (members: readonly Traced[], selected: readonly unknown[]) => Traced[] | undefined,
): Traced {
  const members = membersOf(array)
  if (!members) return NOTHING
  const selected = select({type: 'Value', value: members.map(({data}) => data)})
  const followed = Array.isArray(selected) ? follow(members, selected) : undefined
  return followed ? tracedArray(followed) : {kind: 'unknown', data: selected}
}

function documents(found: unknown): Traced {
  return Array.isArray(found)
    ? tracedArray(found.filter(isDocument).map(tracedDocument))
    : {kind: 'unknown', data: found}
}

function isDocument(value: unknown): value is GroqDocument {
  return isPlainObject(value) && typeof value['_id'] === 'string'
}

function pipe(node: NodeOf<'PipeFuncCall'>, scope: Scope, context: EvaluationContext): Traced {
  const base = trace(node.base, scope, context)
  const evaluated = (values: ExprNode) => evaluatePart({...node, base: values}, scope, context)
  if (node.name === 'order') return selection(base, evaluated, orderedMembers)
  if (node.name === 'score') return scored(membersOf(base) ?? [], evaluated)
  return computed(node, scope, context)
}

/** Each object with its score, the highest first; groq-js leaves out what is no object. */
function scored(members: readonly Traced[], evaluated: (values: ExprNode) => unknown): Traced {
  const objects = members.flatMap((member) => {
    const [result] = asArray(evaluated({type: 'Value', value: [member.data]}))
    const score = isPlainObject(result) ? result['_score'] : undefined
    if (typeof score !== 'number') return []
    const fields = new Map(attributesOf(member)).set('_score', {kind: 'unknown', data: score})
    return [{score, object: tracedObject(fields)}]
  })
  return tracedArray(objects.toSorted((a, b) => b.score - a.score).map(({object: traced}) => traced))
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function object(node: NodeOf<'Object'>, scope: Scope, context: EvaluationContext): Traced {
  const fields = new Map<string, Traced>()
  for (const attribute of node.attributes) {
    if (attribute.type === 'ObjectAttributeValue') {
      fields.set(attribute.name, trace(attribute.value, scope, context))
    } else if (attribute.type === 'ObjectSplat' || holds(attribute.condition, scope, context)) {
      for (const [name, value] of attributesOf(trace(attribute.value, scope, context)))
        fields.set(name, value)
    }
  }
  return tracedObject(fields)
}

/** `+` of arrays; of anything else it computes something new. */
function concatenation(
  {op, left, right}: NodeOf<'OpCall'>,
  scope: Scope,
  context: EvaluationContext,
): Traced | undefined {
  if (op !== '+') return undefined
  const members = [left, right].map((side) => membersOf(trace(side, scope, context)))
  const [first, second] = members
  return first && second && tracedArray([...first, ...second])
}

function call(node: NodeOf<'FuncCall'>, scope: Scope, context: EvaluationContext): Traced {
  const [argument] = node.args
  switch (`${node.namespace}::${node.name}`) {
    case 'global::coalesce':
      for (const candidate of node.args) {
        const value = trace(candidate, scope, context)
        if (value.data !== null && value.data !== undefined) return value
      }
      return NOTHING
    case 'array::compact':
    case 'array::unique': {
      if (!argument) return NOTHING
      const evaluated = (values: ExprNode) => evaluatePart({...node, args: [values]}, scope, context)
      return selection(trace(argument, scope, context), evaluated, keptMembers)
    }
    case 'releases::all':
      return documents(evaluatePart(node, scope, context))
    default:
      return computed(node, scope, context)
  }
}
