import {type FieldPath, fieldPathString} from './field-path.ts'

/**
 * A path as a pane's address names it, written unlike `current`. The form goes to a field when its address changes, and
 * there are two ways to write each: so a field that was left can be opened again.
 */
export function fieldAddress(path: FieldPath, current: string | undefined): string {
  const plain = fieldPathString(path)
  return plain === current ? plain.replace(/^[^.[]+/, '[$&]') : plain
}
