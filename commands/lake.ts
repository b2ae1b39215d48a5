import {done, say, table} from './running/output.ts'
import {startLocalLake} from './running/local-lake.ts'
import {readArguments} from './running/read-arguments.ts'
import {requireFreePort} from './running/require-free-port.ts'
import {requireLocalTarget} from './running/require-local-target.ts'
import {runCommand} from './running/run-command.ts'
import {stopSignal, untilAborted} from './running/stop-signal.ts'

/** `npm run lake`: the embedded Content Lake alone. */
await runCommand(async (environment) => {
  readArguments({
    usage: 'npm run lake, with its settings in .env or the environment (see .env.example)',
    options: {},
  })
  requireLocalTarget(environment, 'npm run lake')
  await requireFreePort(environment.lakePort, 'the Content Lake', 'LAKE_PORT')
  const stop = stopSignal()
  const lake = await startLocalLake(environment)
  done('The Content Lake is running.')
  say()
  table([
    ['API', `${lake.url}  (project ${environment.target.projectId}, dataset ${environment.target.dataset})`],
    ['Data', environment.dataDirectory],
    ['Studio', 'npm run studio, in another terminal'],
    ['Stop', 'Ctrl-C'],
  ])
  await untilAborted(stop)
  await lake.close()
  say()
  done(`Stopped. Everything saved is in ${environment.dataDirectory}.`)
})
