import {expect, test} from 'vitest'

import {findProblems} from './find-problems.ts'
import type {ProblemRule} from './problem-rule.ts'
import {subject} from './rules/rule.fixture.ts'

const note: ProblemRule = {
  name: 'note',
  find: () => [
    {grade: 'info', path: ['headline'], text: 'First'},
    {grade: 'info', path: ['headline'], text: 'Second'},
  ],
}
const fault: ProblemRule = {
  name: 'fault',
  find: () => [{grade: 'error', path: ['body', {_key: 'p1'}], text: 'Worst'}],
}
const broken: ProblemRule = {
  name: 'broken',
  find: () => {
    throw new TypeError('Not a headline')
  },
}

test('the worst comes first, and each problem has an id of its own', () => {
  expect(findProblems([note, fault], subject({story: {}}))).toEqual([
    {
      id: 'fault body[_key=="p1"] 0',
      rule: 'fault',
      grade: 'error',
      path: ['body', {_key: 'p1'}],
      text: 'Worst',
    },
    {id: 'note headline 0', rule: 'note', grade: 'info', path: ['headline'], text: 'First'},
    {id: 'note headline 1', rule: 'note', grade: 'info', path: ['headline'], text: 'Second'},
  ])
})

test('a rule that throws is a problem itself, and the others go on', () => {
  expect(findProblems([broken, fault], subject({story: {}}))).toEqual([
    {
      id: 'fault body[_key=="p1"] 0',
      rule: 'fault',
      grade: 'error',
      path: ['body', {_key: 'p1'}],
      text: 'Worst',
    },
    {
      id: 'broken  0',
      rule: 'broken',
      grade: 'warning',
      path: [],
      text: {key: 'problem.rule-failed', values: {rule: 'broken', message: 'Not a headline'}},
    },
  ])
})
