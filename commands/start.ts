import {type Environment, studioUrlOf} from '../config/environment.ts'
import type {RunningLake} from '../lake/http/start-lake.ts'
import {collectOutput} from './running/collect-output.ts'
import {CommandError} from './running/command-error.ts'
import {startLocalLake} from './running/local-lake.ts'
import {done, say, step, table} from './running/output.ts'
import {requireFreePort} from './running/require-free-port.ts'
import {explain, runCommand} from './running/run-command.ts'
import {exitCode, spawnSanity} from './running/sanity-cli.ts'
import {seedIfEmpty} from './running/seed-target.ts'
import {stopProcess} from './running/stop-process.ts'
import {buildStudioIfChanged, studioDirectory} from './running/studio-build.ts'
import {localClient} from './running/target-client.ts'
import {untilServed} from './running/until-served.ts'
import {untilStopped} from './running/until-stopped.ts'

/** `npm start`: the lake with its stories, and the Studio. With a hosted project configured, the Studio alone. */
await runCommand(async (environment) => {
  const {target, studioPort} = environment
  await requireFreePort(studioPort, 'the Studio', 'STUDIO_PORT')
  if (target.kind === 'local') await requireFreePort(environment.lakePort, 'the Content Lake', 'LAKE_PORT')

  const interrupted = untilStopped().then(() => 'stopped' as const)
  const lake = target.kind === 'local' ? await startLake(environment) : undefined
  try {
    const prepared = Promise.all([
      buildStudioIfChanged(environment),
      lake === undefined ? undefined : seedIfEmpty(localClient(environment, lake.url)),
    ])
    if ((await Promise.race([prepared, interrupted])) !== 'stopped')
      await serveStudio(environment, interrupted)
  } finally {
    await lake?.close()
  }
  say()
  done(`Stopped. ${whatIsStored(environment)}`)
})

/** Serves the Studio until the user stops it. Throws `CommandError` when it stops by itself. */
async function serveStudio(environment: Environment, interrupted: Promise<'stopped'>): Promise<void> {
  const port = String(environment.studioPort)
  const args = ['preview', studioDirectory(environment), '--port', port, '--host', 'localhost']
  const studio = spawnSanity(environment, args, ['ignore', 'pipe', 'pipe'])
  const lastWords = collectOutput(studio)
  const ended = exitCode(studio)
  const crash = ended.then((code): never => {
    throw new CommandError(
      `The Studio stopped by itself (status ${code}). ${whatIsStored(environment)} Its last words:\n${lastWords()}`,
    )
  })
  const waiting = new AbortController()
  const served = untilServed(studioUrlOf(environment.studioPort), waiting.signal).then(() => 'ready' as const)
  try {
    if ((await Promise.race([served, interrupted, crash])) === 'ready') {
      announce(environment)
      await Promise.race([interrupted, crash])
    }
  } finally {
    // From here on its end is what we want, not a crash.
    crash.catch(() => {})
    waiting.abort()
    await stopProcess(studio, ended)
  }
}

async function startLake(environment: Environment): Promise<RunningLake> {
  step('Starting the Content Lake')
  const lake = await startLocalLake(environment)
  reportCrashes(environment)
  return lake
}

function announce(environment: Environment): void {
  const {target, studioPort, dataDirectory} = environment
  const studioUrl = studioUrlOf(studioPort)
  say()
  done('Dateline is running.')
  say()
  table(
    target.kind === 'local'
      ? [
          ['Studio', studioUrl],
          ['API', `${target.lakeUrl}  (project ${target.projectId}, dataset ${target.dataset})`],
          ['Data', dataDirectory],
          ['Query', `npm run query -- '*[_type == "article"]{headline}'`],
          ['Stop', 'Ctrl-C'],
        ]
      : [
          ['Studio', studioUrl],
          ['Project', `${target.projectId}, dataset ${target.dataset}, hosted by Sanity`],
          ['Stop', 'Ctrl-C'],
        ],
  )
}

function whatIsStored({target, dataDirectory}: Environment): string {
  return target.kind === 'local'
    ? `Everything saved is in ${dataDirectory}; npm start goes on from there.`
    : `Everything saved is in project ${target.projectId}.`
}

/** The lake runs in this process: what nobody caught ends it, with a sentence. */
function reportCrashes(environment: Environment): void {
  process.once('uncaughtException', (error) => {
    explain(error)
    explain(new CommandError(`The Content Lake stopped. ${whatIsStored(environment)}`))
    process.exit(1)
  })
}
