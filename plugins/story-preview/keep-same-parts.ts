import {fieldsOf} from './problems/reading/values.ts'

/**
 * What `after` holds, with every part that says the same as in `before` taken from there: a key in one paragraph leaves all
 * others the same objects, and what is made of them need not be made again. For plain values, as queries answer them.
 */
export function keepSameParts<Value>(before: unknown, after: Value): Value
export function keepSameParts(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before
  if (Array.isArray(before) && Array.isArray(after)) return keepSameItems(before, after)
  const [fieldsBefore, fieldsAfter] = [fieldsOf(before), fieldsOf(after)]
  if (fieldsBefore !== before || fieldsAfter !== after) return after
  const kept = Object.entries(fieldsAfter).map(([name, value]) => {
    const own = Object.hasOwn(fieldsBefore, name) ? fieldsBefore[name] : undefined
    return [name, keepSameParts(own, value)] as const
  })
  const isSame =
    kept.length === Object.keys(fieldsBefore).length &&
    kept.every(([name, value]) => Object.hasOwn(fieldsBefore, name) && Object.is(value, fieldsBefore[name]))
  return isSame ? before : Object.fromEntries(kept)
}

function keepSameItems(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  let byKey: ReadonlyMap<unknown, unknown> | undefined
  const counterpart = (item: unknown, index: number) => {
    const key = fieldsOf(item)['_key']
    if (key === undefined || fieldsOf(before[index])['_key'] === key) return before[index]
    // An item was added or taken away before this one.
    byKey ??= new Map(before.map((other) => [fieldsOf(other)['_key'], other]))
    return byKey.get(key)
  }
  const kept = after.map((item, index) => keepSameParts(counterpart(item, index), item))
  return kept.length === before.length && kept.every((item, index) => Object.is(item, before[index]))
    ? before
    : kept
}
