import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {z} from 'zod'

import {findBrowser} from '../tests/support/find-browser.ts'
import {done, fail, say, step} from './running/output.ts'
import {PROJECT_DIRECTORY, runCommand} from './running/run-command.ts'

interface Count {
  passed: number
  failed: number
  skipped: number
}

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

/** `npm test`: types, lint, format, unit tests, tests against a running lake, browser tests; then one closing count. */
await runCommand(async () => {
  const started = Date.now()
  const {executablePath, origin, environment: browserEnvironment} = await findBrowser()
  done(`Browser: ${origin}`)
  const counts: Count[] = []
  for (const {name, program, args} of CHECKS) {
    counts.push(await timed(name, () => runCheck(program, args)))
  }
  for (const {name, project} of SUITES) {
    counts.push(
      await timed(name, () => runSuite(project, {...browserEnvironment, CHROME_PATH: executablePath})),
    )
  }
  const total = counts.reduce(add, {passed: 0, failed: 0, skipped: 0})
  say()
  say(`Finished in ${seconds(started)} s.`)
  say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  if (total.failed > 0) process.exitCode = 1
})

async function timed(name: string, run: () => Count): Promise<Count> {
  const started = Date.now()
  step(name)
  const count = run()
  const summary = `${name}: ${count.passed} passed, ${count.failed} failed (${seconds(started)} s)`
  if (count.failed === 0) done(summary)
  else fail(summary)
  return count
}

function runCheck(program: string, args: readonly string[]): Count {
  const {status} = runNode(program, args)
  return status === 0 ? {passed: 1, failed: 0, skipped: 0} : {passed: 0, failed: 1, skipped: 0}
}

const reportShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  success: z.boolean(),
})

/** A suite that ends without a report, or that ran nothing, counts as one failure. */
function runSuite(project: string, environment: Record<string, string>): Count {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
  const report = join(folder, 'report.json')
  try {
    const {status} = runNode(
      'vitest/vitest.mjs',
      ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      environment,
    )
    const result = reportShape.parse(JSON.parse(readFileSync(report, 'utf8')))
    const count = {
      passed: result.numPassedTests,
      failed: result.numFailedTests,
      skipped: result.numPendingTests,
    }
    const silentFailure = count.failed === 0 && (status !== 0 || !result.success || count.passed === 0)
    return silentFailure ? {...count, failed: 1} : count
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function runNode(program: string, args: readonly string[], environment: Record<string, string> = {}) {
  return spawnSync(process.execPath, [join(PROJECT_DIRECTORY, 'node_modules', program), ...args], {
    cwd: PROJECT_DIRECTORY,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {...process.env, ...environment},
  })
}

function add(left: Count, right: Count): Count {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  }
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1)
}
