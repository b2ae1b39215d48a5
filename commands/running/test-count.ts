import {z} from 'zod'

export interface TestCount {
  passed: number
  failed: number
  skipped: number
}

export const NO_TESTS: TestCount = {passed: 0, failed: 0, skipped: 0}

/** The parts of Vitest's JSON report that are counted. */
const reportShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
})

/** How a run of a test suite ended. `report`: the text of its JSON report; `undefined` when it wrote none. */
export interface SuiteEnd {
  status: number | null
  report: string | undefined
}

/**
 * Counts a suite by its report. One that crashed, left no readable report, ran nothing or failed outside of a test counts as
 * one failure: never as a success.
 */
export function countSuite({status, report}: SuiteEnd): TestCount {
  const result = reportShape.safeParse(readJson(report))
  if (!result.success) return {...NO_TESTS, failed: 1}
  const {numPassedTests, numFailedTests, numPendingTests, numTodoTests, success} = result.data
  const failedSilently = numFailedTests === 0 && (status !== 0 || !success || numPassedTests === 0)
  return {
    passed: numPassedTests,
    failed: failedSilently ? 1 : numFailedTests,
    skipped: numPendingTests + numTodoTests,
  }
}

/** A check such as the linter is one test: it passes or fails. */
export function countCheck(status: number | null): TestCount {
  return status === 0 ? {...NO_TESTS, passed: 1} : {...NO_TESTS, failed: 1}
}

export function addCounts(left: TestCount, right: TestCount): TestCount {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  }
}

export function describeCount({passed, failed, skipped}: TestCount): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function readJson(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
