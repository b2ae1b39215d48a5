import {expect, test} from 'vitest'

import {createWorkQueue} from './work-queue.ts'

test('runs as many at a time as it is wide, in the order in which they came', async () => {
  const queue = createWorkQueue(2)
  const begun: number[] = []
  const endings = Array.from({length: 5}, () => Promise.withResolvers<void>())
  const results = endings.map(({promise}, index) =>
    queue(async () => {
      begun.push(index)
      await promise
      return index
    }),
  )
  const seen: number[][] = []
  for (const [index, {resolve}] of endings.entries()) {
    await Promise.resolve()
    seen.push([...begun])
    resolve()
    await results[index]
  }
  expect(seen).toEqual([
    [0, 1],
    [0, 1, 2],
    [0, 1, 2, 3],
    [0, 1, 2, 3, 4],
    [0, 1, 2, 3, 4],
  ])
  expect(await Promise.all(results)).toEqual([0, 1, 2, 3, 4])
})

test('goes on after a failure', async () => {
  const queue = createWorkQueue(1)
  const failure = queue(() => Promise.reject(new Error('broken')))
  const success = queue(() => Promise.resolve('done'))
  await expect(failure).rejects.toThrow('broken')
  expect(await success).toBe('done')
})
