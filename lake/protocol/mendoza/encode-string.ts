import type {Rewrite} from './encode-patch.ts'
import {OPCODE} from './opcodes.ts'

/** Keeps what both strings begin and end with. Offsets are UTF-8 bytes, so both must be well-formed Unicode. */
export function encodeString(left: string, right: string): Rewrite | undefined {
  // An output that nothing was appended to would be null.
  if (right === '' || !left.isWellFormed() || !right.isWellFormed()) return undefined
  const shorter = Math.min(left.length, right.length)
  let prefix = 0
  while (prefix < shorter && left[prefix] === right[prefix]) prefix++
  if (splitsPair(left, prefix) || splitsPair(right, prefix)) prefix--
  let suffix = 0
  while (suffix < shorter - prefix && left.at(-1 - suffix) === right.at(-1 - suffix)) suffix++
  if (splitsPair(left, left.length - suffix) || splitsPair(right, right.length - suffix)) suffix--

  const operations: unknown[] = []
  if (prefix > 0) operations.push(OPCODE.stringAppendSlice, 0, bytes(left.slice(0, prefix)))
  const middle = right.slice(prefix, right.length - suffix)
  if (middle !== '') operations.push(OPCODE.stringAppendString, middle)
  if (suffix > 0) {
    operations.push(OPCODE.stringAppendSlice, bytes(left.slice(0, left.length - suffix)), bytes(left))
  }
  return {start: 'blank', operations}
}

/** Whether a cut at `index` falls between the two halves of a character outside the basic plane. */
function splitsPair(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return index > 0 && index < text.length && code >= 0xdc00 && code <= 0xdfff
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
