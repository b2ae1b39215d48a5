import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {findBrowser} from '../tests/support/find-browser.ts'
import {done, fail, say, step} from './running/output.ts'
import {readArguments} from './running/read-arguments.ts'
import {PROJECT_DIRECTORY, runCommand} from './running/run-command.ts'
import {
  addOutcomes,
  checkOutcome,
  describeOutcome,
  NO_TESTS,
  suiteOutcome,
  type TestOutcome,
} from './running/test-outcome.ts'
import type {TestFailure} from './running/test-report.ts'

const CHECKS = [
  {name: 'Types', program: 'typescript/bin/tsc', args: ['--noEmit']},
  {name: 'Lint', program: 'oxlint/bin/oxlint', args: ['--deny-warnings']},
  {name: 'Format', program: 'oxfmt/bin/oxfmt', args: ['--check', '.']},
] as const

const SUITES = [
  {name: 'Unit tests', project: 'unit'},
  {name: 'Tests against a running lake', project: 'lake'},
  {name: 'Browser tests', project: 'browser'},
] as const

const MOST_LINES_OF_A_REASON = 20

/**
 * `npm test`: types, lint, format, unit tests, tests against a running lake, browser tests; then what failed, once more, and one
 * closing count.
 */
await runCommand(async () => {
  readArguments({usage: 'npm test', options: {}})
  const started = Date.now()
  const {executablePath, origin, environment: browserEnvironment} = await findBrowser()
  done(`Browser: ${origin}`)
  const outcomes = [
    ...CHECKS.map(({name, program, args}) =>
      timed(name, () => checkOutcome({name, status: runNode(program, args)})),
    ),
    ...SUITES.map(({name, project}) =>
      timed(name, () => runSuite(name, project, {...browserEnvironment, CHROME_PATH: executablePath})),
    ),
  ]
  const total = outcomes.reduce(addOutcomes, NO_TESTS)
  for (const failure of total.failures) sayFailure(failure)
  say()
  say(`Finished in ${seconds(started)} s.`)
  say(describeOutcome(total))
  if (total.failed > 0) process.exitCode = 1
})

function timed(name: string, run: () => TestOutcome): TestOutcome {
  const started = Date.now()
  step(name)
  const outcome = run()
  const summary = `${name}: ${describeOutcome(outcome)} (${seconds(started)} s)`
  if (outcome.failed === 0) done(summary)
  else fail(summary)
  return outcome
}

/** Thousands of lines may lie between a test that failed and the end of the run, where people look. */
function sayFailure({name, reason}: TestFailure): void {
  const lines = reason === '' ? [] : reason.split('\n').slice(0, MOST_LINES_OF_A_REASON)
  say()
  fail([name, ...lines].join('\n  '))
}

function runSuite(name: string, project: string, environment: Record<string, string>): TestOutcome {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
  const report = join(folder, 'report.json')
  try {
    const status = runNode(
      'vitest/vitest.mjs',
      ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      // The tests start hundreds of processes, each of which would compile the same libraries again.
      {...environment, NODE_COMPILE_CACHE: join(PROJECT_DIRECTORY, 'node_modules/.cache/node-compile')},
    )
    return suiteOutcome({name, status}, existsSync(report) ? readFileSync(report, 'utf8') : undefined)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function runNode(
  program: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): number | null {
  const {status} = spawnSync(process.execPath, [join(PROJECT_DIRECTORY, 'node_modules', program), ...args], {
    cwd: PROJECT_DIRECTORY,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {...process.env, ...environment},
  })
  return status
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1)
}
