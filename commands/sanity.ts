import {administratorToken} from '../config/administrator-token.ts'
import type {Environment} from '../config/environment.ts'
import {endOrStop} from './running/end-or-stop.ts'
import {lakeCliVariables} from './running/lake-cli-variables.ts'
import {runCommand} from './running/run-command.ts'
import {spawnSanity} from './running/sanity-cli.ts'
import {stopSignal} from './running/stop-signal.ts'
import {withTargetClient} from './running/target-client.ts'

/**
 * `npm run sanity -- <command>`: Sanity's own CLI, on the embedded lake (one that is running, else one for the time of the
 * command) or the hosted project. Arguments, output and status are the CLI's.
 */
await runCommand(async (environment) => {
  const stop = stopSignal()
  if (environment.target.kind === 'hosted') return runCli(environment, {}, stop)
  const {lakeUrl} = environment.target
  await withTargetClient(environment, 'write', () => {
    const token = administratorToken(environment.dataDirectory, environment.lakeToken)
    return runCli(environment, lakeCliVariables({lakeUrl, token, inherited: process.env}), stop)
  })
})

async function runCli(
  environment: Environment,
  variables: Record<string, string>,
  stop: AbortSignal,
): Promise<void> {
  const child = spawnSanity(environment, process.argv.slice(2), {variables})
  await endOrStop(child, stop)
  process.exitCode = child.exitCode ?? 1
}
