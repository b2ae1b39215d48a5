import {type Environment, studioUrlOf} from '../config/environment.ts'
import type {RunningLake} from '../lake/http/start-lake.ts'
import {startLocalLake} from './running/local-lake.ts'
import {done, say, step, table} from './running/output.ts'
import {readArguments} from './running/read-arguments.ts'
import {requireFreePort} from './running/require-free-port.ts'
import {serveSite} from './running/serve-site.ts'
import {explain, runCommand} from './running/run-command.ts'
import {CommandError} from './running/command-error.ts'
import {seedIfEmpty} from './running/seed-target.ts'
import {serveStudio} from './running/serve-studio.ts'
import {stopSignal} from './running/stop-signal.ts'
import {buildStudioIfChanged} from './running/studio-build.ts'
import {localClient} from './running/target-client.ts'

/** `npm start`: the lake with its stories, and the Studio. With a hosted project configured, the Studio alone. */
await runCommand(async (environment) => {
  readArguments({
    usage: 'npm start, with its settings in .env or the environment (see .env.example)',
    options: {},
  })
  const {target, studioPort, lakePort, sitePort} = environment
  await requireFreePort(studioPort, 'the Studio', 'STUDIO_PORT')
  if (target.kind === 'local') {
    await requireFreePort(lakePort, 'the Content Lake', 'LAKE_PORT')
    await requireFreePort(sitePort, 'shared previews', 'SITE_PORT')
  }

  const stop = stopSignal()
  const lake = target.kind === 'local' ? await startLake(environment) : undefined
  try {
    await serve(environment, lake, stop)
  } finally {
    await lake?.close()
  }
  say()
  done(`Stopped. ${whatIsStored(environment)}`)
})

/**
 * Builds the Studio and serves it, imports the stories and serves the site, as much of it at the same time as can be. Ends
 * when `stop` aborts or a part fails; none is under way any more then.
 */
async function serve(
  environment: Environment,
  lake: RunningLake | undefined,
  stop: AbortSignal,
): Promise<void> {
  const failure = new AbortController()
  const either = AbortSignal.any([stop, failure.signal])
  const orFail = <Part>(part: Promise<Part> | undefined) =>
    part?.catch((error: unknown) => {
      failure.abort(error)
      return undefined
    })
  const site = lake === undefined ? undefined : serveSite(environment, lake.url)
  const seeding = lake === undefined ? undefined : seedIfEmpty(localClient(environment, lake.url))
  const announceAll = async () => {
    await Promise.all([site, seeding])
    if (!either.aborted) announce(environment)
  }
  const studio = async () => {
    await buildStudioIfChanged(environment, either)
    if (!either.aborted) await serveStudio(environment, either, announceAll)
  }
  const [served] = await Promise.all([orFail(site), orFail(seeding), orFail(studio())])
  await served?.close()
  failure.signal.throwIfAborted()
}

async function startLake(environment: Environment): Promise<RunningLake> {
  step('Starting the Content Lake')
  const lake = await startLocalLake(environment)
  reportCrashes(environment)
  return lake
}

function announce(environment: Environment): void {
  const {target, studioPort, siteUrl, dataDirectory} = environment
  const studioUrl = studioUrlOf(studioPort)
  say()
  done('Dateline is running.')
  say()
  table(
    target.kind === 'local'
      ? [
          ['Studio', studioUrl],
          ['API', `${target.lakeUrl}  (project ${target.projectId}, dataset ${target.dataset})`],
          ['Shared', `${siteUrl}  (opens the links that editors share)`],
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
