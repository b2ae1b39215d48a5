import {describe, expect, test} from 'vitest'

import {addCounts, countCheck, countSuite, describeCount, NO_TESTS} from './test-count.ts'

const report = (counts: object, success = true) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    success,
    ...counts,
  })

describe('a suite', () => {
  test.each([
    ['that passed', {status: 0, report: report({numPassedTests: 7})}, {passed: 7, failed: 0, skipped: 0}],
    [
      'with skipped tests and plans',
      {status: 0, report: report({numPassedTests: 7, numPendingTests: 2, numTodoTests: 1})},
      {passed: 7, failed: 0, skipped: 3},
    ],
    [
      'with failures',
      {status: 1, report: report({numPassedTests: 7, numFailedTests: 2}, false)},
      {passed: 7, failed: 2, skipped: 0},
    ],
    [
      'with a file that does not load',
      {status: 1, report: report({numPassedTests: 7}, false)},
      {passed: 7, failed: 1, skipped: 0},
    ],
    [
      'that failed after its tests',
      {status: 1, report: report({numPassedTests: 7})},
      {passed: 7, failed: 1, skipped: 0},
    ],
    ['that ran nothing', {status: 0, report: report({})}, {passed: 0, failed: 1, skipped: 0}],
    [
      'that skipped everything',
      {status: 0, report: report({numPendingTests: 4})},
      {passed: 0, failed: 1, skipped: 4},
    ],
    ['that left no report', {status: 0, report: undefined}, {passed: 0, failed: 1, skipped: 0}],
    ['that was killed', {status: null, report: undefined}, {passed: 0, failed: 1, skipped: 0}],
    ['whose report ends early', {status: 0, report: '{"numPassed'}, {passed: 0, failed: 1, skipped: 0}],
    ['whose report is another', {status: 0, report: '[]'}, {passed: 0, failed: 1, skipped: 0}],
  ])('%s', (_, end, count) => {
    expect(countSuite(end)).toEqual(count)
  })
})

test('a check is one test', () => {
  expect([0, 1, null].map(countCheck)).toEqual([
    {passed: 1, failed: 0, skipped: 0},
    {passed: 0, failed: 1, skipped: 0},
    {passed: 0, failed: 1, skipped: 0},
  ])
})

test('counts add up, and are said in one line', () => {
  const total = [
    {passed: 1, failed: 2, skipped: 3},
    {passed: 10, failed: 20, skipped: 30},
  ].reduce(addCounts, NO_TESTS)
  expect(describeCount(total)).toBe('11 passed, 22 failed, 33 skipped')
})
