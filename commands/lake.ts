import {done, say, table} from './running/output.ts'
import {requireFreePort} from './running/require-free-port.ts'
import {runCommand} from './running/run-command.ts'
import {startLocalLake} from './running/local-lake.ts'
import {requireLocalTarget} from './running/require-local-target.ts'
import {untilStopped} from './running/until-stopped.ts'

/** `npm run lake`: the embedded Content Lake alone. */
await runCommand(async (environment) => {
  requireLocalTarget(environment, 'npm run lake')
  await requireFreePort(environment.lakePort, 'the lake', 'LAKE_PORT')
  const lake = await startLocalLake(environment)
  done('The Content Lake is running.')
  table([
    ['API', `${lake.url}  (project ${environment.target.projectId}, dataset ${environment.target.dataset})`],
    ['Data', environment.dataDirectory],
    ['Stop', 'Ctrl-C'],
  ])
  await untilStopped()
  await lake.close()
  say()
  done(`Stopped. The data is in ${environment.dataDirectory}.`)
})
