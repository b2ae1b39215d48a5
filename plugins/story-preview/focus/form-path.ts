import type {Path} from '@sanity/types'

import type {FieldPath} from './field-path.ts'

/** A path of the Studio's form, without the ranges of array items, which are no places that a cursor can be. */
export function formPath(path: Path): FieldPath {
  return path.filter(isSegment)
}

function isSegment(segment: Path[number]): segment is FieldPath[number] & typeof segment {
  return !Array.isArray(segment)
}
