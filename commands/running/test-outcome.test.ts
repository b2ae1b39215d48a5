import {join} from 'node:path'

import {describe, expect, test} from 'vitest'

import {PROJECT_DIRECTORY} from './run-command.ts'
import {addOutcomes, checkOutcome, describeOutcome, NO_TESTS, suiteOutcome} from './test-outcome.ts'

const report = (counts: object, success = true) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    success,
    testResults: [],
    ...counts,
  })

const STORY = join(PROJECT_DIRECTORY, 'story/story.test.ts')

const because = (reason: string) => [{name: 'Unit tests', reason}]

describe('a suite', () => {
  test.each([
    ['that passed', 0, report({numPassedTests: 7}), {...NO_TESTS, passed: 7}],
    [
      'with skipped tests and plans',
      0,
      report({numPassedTests: 7, numPendingTests: 2, numTodoTests: 1}),
      {...NO_TESTS, passed: 7, skipped: 3},
    ],
    [
      'with failures says which, and why',
      1,
      report(
        {
          numPassedTests: 7,
          numFailedTests: 2,
          testResults: [
            {
              name: STORY,
              status: 'failed',
              assertionResults: [
                {fullName: 'a story is read', status: 'passed', failureMessages: []},
                {
                  fullName: 'a story is written',
                  status: 'failed',
                  failureMessages: ['\u001B[31mError: no ink\u001B[39m\n    at story.test.ts:7'],
                },
                {fullName: 'a story is kept', status: 'failed'},
              ],
            },
          ],
        },
        false,
      ),
      {
        passed: 7,
        failed: 2,
        skipped: 0,
        failures: [
          {
            name: 'story/story.test.ts › a story is written',
            reason: 'Error: no ink\n    at story.test.ts:7',
          },
          {name: 'story/story.test.ts › a story is kept', reason: ''},
        ],
      },
    ],
    [
      'with a file that does not load names it',
      1,
      report(
        {
          numPassedTests: 7,
          testResults: [{name: STORY, status: 'failed', message: 'Unexpected token', assertionResults: []}],
        },
        false,
      ),
      {
        passed: 7,
        failed: 1,
        skipped: 0,
        failures: [{name: 'story/story.test.ts', reason: 'Unexpected token'}],
      },
    ],
    [
      'that failed after its tests',
      1,
      report({numPassedTests: 7}),
      {passed: 7, failed: 1, skipped: 0, failures: because('failed outside of its tests (exit code 1)')},
    ],
    [
      'that ran nothing',
      0,
      report({}),
      {...NO_TESTS, failed: 1, failures: because('ran no test (exit code 0)')},
    ],
    [
      'that skipped everything',
      0,
      report({numPendingTests: 4}),
      {passed: 0, failed: 1, skipped: 4, failures: because('ran no test (exit code 0)')},
    ],
    [
      'that left no report',
      0,
      undefined,
      {...NO_TESTS, failed: 1, failures: because('left no report (exit code 0)')},
    ],
    [
      'that was killed',
      null,
      undefined,
      {...NO_TESTS, failed: 1, failures: because('left no report (it was killed)')},
    ],
    [
      'whose report ends early',
      0,
      '{"numPassed',
      {...NO_TESTS, failed: 1, failures: because('left no report (exit code 0)')},
    ],
    [
      'whose report is another',
      0,
      '[]',
      {...NO_TESTS, failed: 1, failures: because('left no report (exit code 0)')},
    ],
  ])('%s', (_, status, text, outcome) => {
    expect(suiteOutcome({name: 'Unit tests', status}, text)).toEqual(outcome)
  })
})

test('a check is one test', () => {
  expect([0, 1, null].map((status) => checkOutcome({name: 'Lint', status}))).toEqual([
    {...NO_TESTS, passed: 1},
    {...NO_TESTS, failed: 1, failures: [{name: 'Lint', reason: 'found faults (exit code 1)'}]},
    {...NO_TESTS, failed: 1, failures: [{name: 'Lint', reason: 'found faults (it was killed)'}]},
  ])
})

test('the closing count is the sum, with every failure', () => {
  const ink = {name: 'Ink', reason: 'There is none'}
  const paper = {name: 'Paper', reason: 'It is wet'}
  const total = [
    {passed: 1, failed: 2, skipped: 3, failures: [ink]},
    {passed: 10, failed: 20, skipped: 30, failures: [paper]},
  ].reduce(addOutcomes, NO_TESTS)
  expect(total).toEqual({passed: 11, failed: 22, skipped: 33, failures: [ink, paper]})
  expect(describeOutcome(total)).toBe('11 passed, 22 failed, 33 skipped')
})
