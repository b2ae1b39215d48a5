/** Does `work` when all work under the same key that was begun before is over, however it ended. */
export type FileLocks = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>

export function createFileLocks(): FileLocks {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve()
    const result = before.then(work)
    const settled = Promise.allSettled([result])
    last.set(key, settled)
    try {
      return await result
    } finally {
      if (last.get(key) === settled) last.delete(key)
    }
  }
}
