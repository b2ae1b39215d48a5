import {memo, type FunctionComponent, type NamedExoticComponent} from 'react'

/**
 * A component that renders again only when a value in its props differs. The story is read anew on every keystroke,
 * so objects are never the same ones; what they hold mostly is. Props must be plain and without cycles, as views are.
 */
export function memoByValue<Props extends object>(
  component: FunctionComponent<Props>,
): NamedExoticComponent<Props> {
  return memo(component, isSameValue)
}

/** Whether two plain values hold the same. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) => Object.hasOwn(other, key) && isSameValue(Reflect.get(one, key), Reflect.get(other, key)),
    )
  )
}
