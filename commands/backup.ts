import {resolve} from 'node:path'

import {verifyBackup} from '../lake/backup/verify-backup.ts'
import {CommandError} from './running/command-error.ts'
import {done, step} from './running/output.ts'
import {readArguments} from './running/read-arguments.ts'
import {reportBackup} from './running/report-backup.ts'
import {requireLocalTarget} from './running/require-local-target.ts'
import {PROJECT_DIRECTORY, runCommand} from './running/run-command.ts'
import {withTargetClient} from './running/target-client.ts'

const USAGE = 'npm run backup -- [folder]'
const DEFAULT_PARENT = 'backups'
const PATIENCE_IN_MILLISECONDS = 60 * 60 * 1000

/** `npm run backup`: all that the embedded lake holds, to a new folder, while editors work or while it is stopped. */
await runCommand(async (environment) => {
  const {positionals} = readArguments({usage: USAGE, positionals: true, options: {}})
  const [given, surplus] = positionals
  if (surplus !== undefined)
    throw new CommandError(`Give one folder, or none for one in ${DEFAULT_PARENT}/: ${USAGE}`)
  requireLocalTarget(environment, 'npm run backup')
  const folder = resolve(PROJECT_DIRECTORY, given ?? `${DEFAULT_PARENT}/${nameOfNow()}`)
  await withTargetClient(environment, 'write', async ({client}) => {
    step('Copying documents, accounts, images and files')
    await client
      .request({method: 'POST', url: '/lake/backup', body: {folder}, timeout: PATIENCE_IN_MILLISECONDS})
      .catch((error: unknown) => {
        throw new CommandError(error instanceof Error ? error.message : String(error), {cause: error})
      })
  })
  step('Reading the copy to see that it is whole')
  reportBackup(await verifyBackup(folder))
  done(`The backup is in ${folder}. npm run restore -- ${folder} brings it back.`)
})

/** In the order of time, and fit for any file system: `2026-03-01T08-15-00Z`. */
function nameOfNow(): string {
  return new Date().toISOString().replace(/\.\d+/, '').replaceAll(':', '-')
}
