import {isPlainObject} from './plain-object.ts'

/** The way from a value to one inside it: names of attributes and places in arrays. */
export type FieldPath = readonly (string | number)[]

const ESCAPES: Readonly<Record<string, string>> = {
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  "'": "\\'",
  '\\': '\\\\',
}

/** A path as a normalized JSON path: `$['body'][0]['text']`. */
export function jsonPath(path: FieldPath): string {
  return `$${path.map((segment) => (typeof segment === 'number' ? `[${segment}]` : name(segment))).join('')}`
}

/**
 * As `jsonPath`, but members of arrays go by their keys, so that the path stays right when their order changes:
 * `$['body'][?(@._key=='k1')]['text']`. A member without a key, or with that of another member, goes by its place.
 */
export function keyedJsonPath(path: FieldPath, root: unknown): string {
  let value = root
  let text = '$'
  for (const segment of path) {
    if (typeof segment === 'number') {
      const key = Array.isArray(value) ? keyOf(value, segment) : undefined
      text += key === undefined ? `[${segment}]` : `[?(@._key=='${key}')]`
    } else text += name(segment)
    value = inside(value, segment)
  }
  return text
}

/** Clients read paths with a regular expression, which some names would lead astray. */
export function isReadable(path: FieldPath): boolean {
  return path.every((segment) => typeof segment === 'number' || isReadableName(segment))
}

/**
 * Whether clients find every part of a value by themselves, from the path to it: they go by the names of attributes
 * and, in arrays, by keys where there are any.
 */
export function isNavigable(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  const known = navigable.get(value)
  if (known !== undefined) return known
  const answer = Array.isArray(value)
    ? value.every((member, place) => {
        const keyed = inside(member, '_key') !== undefined
        return (!keyed || keyOf(value, place) !== undefined) && isNavigable(member)
      })
    : Object.entries(value).every(([attribute, part]) => isReadableName(attribute) && isNavigable(part))
  navigable.set(value, answer)
  return answer
}

/** Documents never change, so each of their parts is looked at once. */
const navigable = new WeakMap<object, boolean>()

function isReadableName(attribute: string): boolean {
  return !/'\]|[\u2028\u2029]/.test(attribute)
}

export function inside(value: unknown, segment: string | number): unknown {
  if (typeof segment === 'number') return Array.isArray(value) ? value[segment] : undefined
  return isPlainObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined
}

function name(text: string): string {
  return `['${text.replaceAll(/[\f\n\r\t'\\]/g, (character) => ESCAPES[character] ?? character)}']`
}

/** Clients do not undo escapes in keys, so a key that would need one is none. */
function keyOf(members: readonly unknown[], place: number): string | undefined {
  const key = inside(members[place], '_key')
  if (typeof key !== 'string' || key === '' || /['\\\]\s]/.test(key)) return undefined
  return members.filter((member) => inside(member, '_key') === key).length === 1 ? key : undefined
}
