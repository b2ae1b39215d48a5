import {type ChildProcess, spawn, type StdioOptions} from 'node:child_process'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

import type {Environment} from '../../config/environment.ts'
import {CommandError} from './command-error.ts'
import {endOrStop} from './end-or-stop.ts'
import {trustVariables} from './lake-certificate.ts'
import {PROJECT_DIRECTORY} from './run-command.ts'

export interface SpawnOptions {
  stdio?: StdioOptions
  /** Environment for `sanity.cli.ts`, besides what says where content lives. */
  variables?: Record<string, string>
  /** A module that is loaded into the CLI before anything else. */
  preload?: string
}

/** Starts the project's own `sanity` CLI, with what the Studio reads from the environment set. */
export function spawnSanity(
  environment: Environment,
  args: readonly string[],
  {stdio = 'inherit', variables = {}, preload}: SpawnOptions = {},
): ChildProcess {
  const {target, siteUrl} = environment
  const child = spawn(
    process.execPath,
    [
      ...(preload === undefined ? [] : ['--import', pathToFileURL(preload).href]),
      join(PROJECT_DIRECTORY, 'node_modules/sanity/bin/sanity'),
      ...args,
    ],
    {
      cwd: PROJECT_DIRECTORY,
      stdio,
      env: {
        ...process.env,
        ...trustVariables(environment.lakeTls),
        ...variables,
        SANITY_STUDIO_SITE_URL: siteUrl ?? '',
        // The Studio is told everything, so that a stray `.env` of another tool cannot split it from the commands.
        ...(target.kind === 'hosted'
          ? {
              SANITY_STUDIO_PROJECT_ID: target.projectId,
              SANITY_STUDIO_DATASET: target.dataset,
              SANITY_STUDIO_LAKE_URL: '',
            }
          : {
              SANITY_STUDIO_PROJECT_ID: '',
              SANITY_STUDIO_DATASET: '',
              SANITY_STUDIO_LAKE_URL: target.lakeUrl,
              DO_NOT_TRACK: '1',
            }),
      },
    },
  )
  // A command that ends by itself leaves nothing running behind.
  const endWithUs = () => child.kill()
  process.once('exit', endWithUs)
  child.once('exit', () => process.off('exit', endWithUs))
  return child
}

/**
 * Runs the CLI to its end. Throws `CommandError` naming what failed when it does not succeed, or when `stop` ended it
 * first.
 */
export async function runSanity(
  environment: Environment,
  args: readonly string[],
  {what, stop, ...options}: SpawnOptions & {what: string; stop: AbortSignal},
): Promise<void> {
  const child = spawnSanity(environment, args, options)
  const end = await endOrStop(child, stop)
  if (end === 'stopped') throw new CommandError(`${what} was stopped before its end.`)
  if (!end.succeeded) {
    throw new CommandError(`${what} failed: \`sanity ${args.join(' ')}\` ended with ${end.how}.`)
  }
}
