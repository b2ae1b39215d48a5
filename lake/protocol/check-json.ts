import {InvalidRequestError} from '../errors/lake-errors.ts'

const DEEPEST = 100

/** Attribute names that JavaScript objects already have a meaning for. */
const RESERVED = new Set(['__proto__', 'hasOwnProperty'])

/**
 * Refuses JSON nested too deep to be walked, with numbers that cannot be kept, or with attributes that no JavaScript
 * client could read back.
 */
export function checkJson(value: unknown, depth = 0): void {
  if (depth > DEEPEST) throw new InvalidRequestError(`The request nests more than ${DEEPEST} levels deep`)
  // JSON has no word for it: `1e999` is read as Infinity, and would be written as null.
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new InvalidRequestError('The request holds a number beyond 1.8e308, which cannot be kept')
  }
  if (typeof value !== 'object' || value === null) return
  for (const [name, field] of Object.entries(value)) {
    if (RESERVED.has(name)) throw new InvalidRequestError(`"${name}" is not allowed as an attribute name`)
    checkJson(field, depth + 1)
  }
}
