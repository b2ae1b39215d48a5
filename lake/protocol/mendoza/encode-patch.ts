import {isDeepStrictEqual} from 'node:util'
import {encodeArray} from './encode-array.ts'
import {encodeString} from './encode-string.ts'
import {isJsonObject, type JsonObject} from '../json-object.ts'
import {OPCODE} from './opcodes.ts'

/**
 * Operations that turn one value into the other inside an output that starts as a `copy` of the left value, or
 * `blank`.
 */
export interface Rewrite {
  start: 'copy' | 'blank'
  operations: unknown[]
}

/**
 * A Mendoza patch that turns `left` into `right`; `applyPatch` of the package `mendoza` applies it. What is equal on
 * both sides is referred to and not repeated, which keeps the log small and lets the Studio tell who wrote what.
 */
export function encodePatch(left: JsonObject | null, right: JsonObject | null): unknown[] {
  if (left === null || right === null) return [OPCODE.value, right]
  return encodeObject(left, right).operations
}

/** The shortest way found from `left` to `right`, or `undefined` when writing `right` in full is no longer. */
export function encodeChange(left: unknown, right: unknown): Rewrite | undefined {
  const rewrite = rewriteOf(left, right)
  if (!rewrite) return undefined
  return JSON.stringify(rewrite.operations).length < JSON.stringify(right).length ? rewrite : undefined
}

function rewriteOf(left: unknown, right: unknown): Rewrite | undefined {
  if (typeof left === 'string' && typeof right === 'string') return encodeString(left, right)
  if (Array.isArray(left) && Array.isArray(right)) return encodeArray(left, right, encodeChange)
  if (isJsonObject(left) && isJsonObject(right)) return encodeObject(left, right)
  return undefined
}

function encodeObject(left: JsonObject, right: JsonObject): Rewrite {
  const operations: unknown[] = []
  // Mendoza numbers the fields of the input by their names in UTF-16 order.
  for (const [index, name] of Object.keys(left).toSorted().entries()) {
    if (!Object.hasOwn(right, name)) {
      operations.push(OPCODE.objectDeleteField, index)
    } else if (!isDeepStrictEqual(left[name], right[name])) {
      const rewrite = encodeChange(left[name], right[name])
      if (rewrite) {
        const push = rewrite.start === 'copy' ? OPCODE.pushFieldCopy : OPCODE.pushFieldBlank
        operations.push(push, index, ...rewrite.operations, OPCODE.returnIntoObjectSameKeyPop)
      } else {
        operations.push(OPCODE.objectSetFieldValue, right[name], name)
      }
    }
  }
  for (const [name, value] of Object.entries(right)) {
    if (!Object.hasOwn(left, name)) operations.push(OPCODE.objectSetFieldValue, value, name)
  }
  return {start: 'copy', operations}
}
