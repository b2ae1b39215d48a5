import {failuresIn, readTestReport, type TestFailure} from './test-report.ts'

/** How many tests passed, failed and were skipped, and which failed. */
export interface TestOutcome {
  passed: number
  failed: number
  skipped: number
  failures: readonly TestFailure[]
}

export const NO_TESTS: TestOutcome = {passed: 0, failed: 0, skipped: 0, failures: []}

/** How the process of a check or a suite of tests ended. `status`: its exit code; `null` when it was killed. */
export interface TestProcess {
  name: string
  status: number | null
}

/**
 * The outcome of a suite by the text of its JSON report; `undefined` when it wrote none. One that crashed, left no readable
 * report, ran nothing or failed outside of a test counts as one failure: never as a success.
 */
export function suiteOutcome(suite: TestProcess, reportText: string | undefined): TestOutcome {
  const report = readTestReport(reportText)
  if (!report) return failure(suite, 'left no report')
  const {numPassedTests, numFailedTests, numPendingTests, numTodoTests, success} = report
  const outcome = {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
    failures: failuresIn(report),
  }
  const hasPassed = suite.status === 0 && success && numPassedTests > 0
  if (hasPassed || numFailedTests > 0) return outcome
  const {failed, failures} = failure(
    suite,
    numPassedTests === 0 ? 'ran no test' : 'failed outside of its tests',
  )
  return {...outcome, failed, failures: outcome.failures.length > 0 ? outcome.failures : failures}
}

/** A check such as the linter is one test: it passes or fails. */
export function checkOutcome(check: TestProcess): TestOutcome {
  return check.status === 0 ? {...NO_TESTS, passed: 1} : failure(check, 'found faults')
}

export function addOutcomes(left: TestOutcome, right: TestOutcome): TestOutcome {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
    failures: [...left.failures, ...right.failures],
  }
}

export function describeOutcome({passed, failed, skipped}: TestOutcome): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function failure({name, status}: TestProcess, what: string): TestOutcome {
  const end = status === null ? 'it was killed' : `exit code ${status}`
  return {...NO_TESTS, failed: 1, failures: [{name, reason: `${what} (${end})`}]}
}
