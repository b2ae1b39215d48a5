import {administratorToken} from '../config/administrator-token.ts'
import {studioUrlOf} from '../config/environment.ts'
import {CommandError} from './running/command-error.ts'
import {endOrStop} from './running/end-or-stop.ts'
import {isLakeRunning} from './running/find-lake.ts'
import {done, say, step, warn} from './running/output.ts'
import {readArguments} from './running/read-arguments.ts'
import {requireFreePort} from './running/require-free-port.ts'
import {runCommand} from './running/run-command.ts'
import {spawnSanity} from './running/sanity-cli.ts'
import {stopSignal} from './running/stop-signal.ts'

/** `npm run studio`: the Studio from its sources, for those who change them, against a running lake or the hosted project. */
await runCommand(async (environment) => {
  readArguments({
    usage: 'npm run studio, with its settings in .env or the environment (see .env.example)',
    options: {},
  })
  const {target, studioPort, dataDirectory, lakeToken} = environment
  await requireFreePort(studioPort, 'the Studio', 'STUDIO_PORT')
  const stop = stopSignal()

  step(
    `Starting the Studio's development server at ${studioUrlOf(studioPort)}; it follows changes to the code`,
  )
  if (target.kind === 'hosted') {
    say(`  It edits project ${target.projectId}, dataset ${target.dataset}.`)
  } else if (await isLakeRunning(target.lakeUrl, administratorToken(dataDirectory, lakeToken), environment)) {
    say(`  It edits what is in ${dataDirectory}, through the lake at ${target.lakeUrl}.`)
  } else {
    warn(`It needs the lake at ${target.lakeUrl}, which is not running: npm run lake, in another terminal.`)
  }

  const port = String(studioPort)
  const child = spawnSanity(environment, ['dev', '--port', port, '--host', 'localhost'])
  const end = await endOrStop(child, stop)
  if (end !== 'stopped') throw new CommandError(`The Studio stopped by itself (${end.how}).`)
  say()
  done('Stopped.')
})
