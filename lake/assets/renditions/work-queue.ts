/** Runs a piece of work when its turn has come, and hands on its result or failure. */
export type WorkQueue = <Result>(work: () => Promise<Result>) => Promise<Result>

/** A queue that runs at most `width` pieces of work at a time, in the order in which they came. */
export function createWorkQueue(width: number): WorkQueue {
  const waiting: (() => void)[] = []
  let free = width

  async function takePlace(): Promise<void> {
    if (free > 0) {
      free -= 1
      return
    }
    const {promise, resolve} = Promise.withResolvers<void>()
    waiting.push(resolve)
    await promise
  }

  function leavePlace(): void {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }

  return async (work) => {
    await takePlace()
    try {
      return await work()
    } finally {
      leavePlace()
    }
  }
}
