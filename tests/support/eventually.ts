import {expect} from 'vitest'

const LONGEST_WAIT_IN_MILLISECONDS = 45_000

/** Expects what a busy machine will show in a moment: asks again until it holds. */
export function eventually<Value>(read: () => Value | Promise<Value>) {
  return expect.poll(read, {timeout: LONGEST_WAIT_IN_MILLISECONDS})
}
