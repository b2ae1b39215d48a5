import type {Schema} from 'sanity'

export interface WithdrawalReason {
  readonly title: string
  readonly value: string
}

/** The reasons that the content model knows, in its order: the list of `withdrawal.reason` in the Studio's schema. */
export function withdrawalReasons(schema: Schema): readonly WithdrawalReason[] {
  const type: unknown = schema.get('withdrawal')
  const fields = property(type, 'fields')
  if (!Array.isArray(fields)) return []
  const reason = fields.find((candidate) => property(candidate, 'name') === 'reason')
  const list = property(property(property(reason, 'type'), 'options'), 'list')
  return Array.isArray(list) ? list.flatMap(readReason) : []
}

function readReason(item: unknown): readonly WithdrawalReason[] {
  const title = property(item, 'title')
  const value = property(item, 'value')
  return typeof title === 'string' && typeof value === 'string' ? [{title, value}] : []
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
