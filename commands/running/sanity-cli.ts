import {type ChildProcess, spawn, type StdioOptions} from 'node:child_process'
import {join} from 'node:path'

import type {Environment} from '../../config/environment.ts'
import {CommandError} from './command-error.ts'
import {PROJECT_DIRECTORY} from './run-command.ts'

/** Starts the project's own `sanity` CLI, with what the Studio reads from the environment set. */
export function spawnSanity(
  environment: Environment,
  args: readonly string[],
  stdio: StdioOptions = 'inherit',
): ChildProcess {
  const {target} = environment
  const child = spawn(
    process.execPath,
    [join(PROJECT_DIRECTORY, 'node_modules/sanity/bin/sanity'), ...args],
    {
      cwd: PROJECT_DIRECTORY,
      stdio,
      env: {
        ...process.env,
        // The Studio is told everything, so that a stray `.env` of another tool cannot split it from the commands.
        SANITY_STUDIO_LAKE_URL: target.kind === 'local' ? target.lakeUrl : '',
        ...(target.kind === 'hosted'
          ? {SANITY_STUDIO_PROJECT_ID: target.projectId, SANITY_STUDIO_DATASET: target.dataset}
          : {DO_NOT_TRACK: '1'}),
      },
    },
  )
  // However this process ends, it leaves nothing running behind.
  const endWithUs = () => child.kill()
  process.once('exit', endWithUs)
  child.once('exit', () => process.off('exit', endWithUs))
  return child
}

/** Runs the CLI to its end. Throws `CommandError` naming what failed when it does not succeed. */
export async function runSanity(
  environment: Environment,
  args: readonly string[],
  what: string,
): Promise<void> {
  const code = await exitCode(spawnSanity(environment, args))
  if (code !== 0)
    throw new CommandError(`${what} failed: \`sanity ${args.join(' ')}\` ended with status ${code}.`)
}

/** Resolves with the exit status; a process that a signal ended counts as 128, as in a shell. */
export function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 128))
  })
}
