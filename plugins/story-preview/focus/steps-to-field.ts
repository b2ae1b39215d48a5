import {type FieldPath, isSamePath, startsWith} from './field-path.ts'

/**
 * The places to take a form to, one after the other, so that it ends with the cursor in the field at `path`. An array
 * item that is drawn with the cursor already in it does not take the focus, so the array comes first, unless the cursor
 * is in it. A form stays where it believes to be, so it is led away from there and back.
 */
export function stepsToField(path: FieldPath, current: FieldPath): readonly FieldPath[] {
  if (isSamePath(path, current)) return path.length > 1 ? [path.slice(0, -1), path] : [path]
  const arrays = path.flatMap((segment, index) => (typeof segment === 'string' ? [] : [path.slice(0, index)]))
  return [...arrays.filter((array) => !startsWith(current, array)), path]
}
