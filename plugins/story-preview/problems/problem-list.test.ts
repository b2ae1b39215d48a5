import {expect, test} from 'vitest'

import type {Problem} from './problem.ts'
import {ProblemList} from './problem-list.ts'

const problem: Problem = {id: 'a', rule: 'a', grade: 'error', path: ['headline'], text: 'No headline'}

test('those who listen are told of what is different, and of nothing else', () => {
  const list = new ProblemList()
  const told: (readonly Problem[])[] = []
  const stop = list.subscribe(() => told.push(list.snapshot()))
  list.replace([])
  list.replace([problem])
  list.replace([{...problem}])
  list.replace([])
  stop()
  list.replace([problem])
  expect(told).toEqual([[problem], []])
  expect(list.snapshot()).toEqual([problem])
})
