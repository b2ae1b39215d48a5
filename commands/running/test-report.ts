import {relative} from 'node:path'
import {stripVTControlCharacters} from 'node:util'

import {z} from 'zod'

import {PROJECT_DIRECTORY} from './run-command.ts'

/** The parts of Vitest's JSON report that are read here. */
const reportShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().nullish(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

export type TestReport = z.infer<typeof reportShape>

/** What failed, and why. */
export interface TestFailure {
  /** A check or a suite by its name; a test by its file, from the project's directory, and its whole name. */
  name: string
  reason: string
}

/** A report by its text; `undefined` when it is none, or ends early. */
export function readTestReport(text: string | undefined): TestReport | undefined {
  if (text === undefined) return undefined
  return reportShape.safeParse(readJson(text)).data
}

/** The tests that failed, and the files that failed outside of a test, in the order of the report. */
export function failuresIn({testResults}: TestReport): TestFailure[] {
  return testResults.flatMap(({name, status, message, assertionResults}) => {
    const file = relative(PROJECT_DIRECTORY, name)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0 && status === 'failed') return [{name: file, reason: plain(message ?? '')}]
    return failed.map(({fullName, failureMessages}) => ({
      name: `${file} › ${fullName}`,
      reason: plain((failureMessages ?? []).join('\n')),
    }))
  })
}

function plain(text: string): string {
  return stripVTControlCharacters(text).trim()
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
