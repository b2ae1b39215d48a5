import {spawn} from 'node:child_process'
import {join} from 'node:path'

import {lakeCliVariables} from '../../commands/running/lake-cli-variables.ts'
import {PROJECT_DIRECTORY} from './start-dateline.ts'

export interface CliRun {
  status: number | null
  stdout: string
  stderr: string
}

export interface CliPlace {
  /** The folder of a project, with its `sanity.cli.ts`. */
  cwd: string
  lakeUrl: string
  token: string
}

/** Runs the `sanity` CLI as it was installed, on a lake. */
export function runSanityCli({cwd, lakeUrl, token}: CliPlace, args: readonly string[]): Promise<CliRun> {
  const child = spawn(
    process.execPath,
    [join(PROJECT_DIRECTORY, 'node_modules/sanity/bin/sanity'), ...args],
    {
      cwd,
      env: {
        ...process.env,
        ...lakeCliVariables({lakeUrl, token, inherited: {}}),
        NO_COLOR: '1',
        CI: 'true',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const output = {stdout: '', stderr: ''}
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve({status, ...output}))
  })
}
