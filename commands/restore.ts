import {resolve} from 'node:path'

import {LOCAL_PROJECT_ID} from '../config/target.ts'
import {restoreBackup} from '../lake/backup/restore-backup.ts'
import {CommandError} from './running/command-error.ts'
import {done, say, step} from './running/output.ts'
import {readArguments} from './running/read-arguments.ts'
import {reportBackup} from './running/report-backup.ts'
import {requireLocalTarget} from './running/require-local-target.ts'
import {PROJECT_DIRECTORY, runCommand} from './running/run-command.ts'

const USAGE = 'npm run restore -- <folder> [--force]'

/** Scripts keep their token, whatever the lake holds. */
const CARRIED_OVER = ['administrator-token']

/** `npm run restore -- <folder>`: makes the embedded lake hold what a backup holds. The lake must be stopped. */
await runCommand(async (environment) => {
  const {values, positionals} = readArguments({
    usage: USAGE,
    positionals: true,
    options: {force: {type: 'boolean', default: false}},
  })
  const [folder, surplus] = positionals
  if (folder === undefined || surplus !== undefined) {
    throw new CommandError(`Give the folder of one backup: ${USAGE}`)
  }
  requireLocalTarget(environment, 'npm run restore')
  step('Reading the backup to see that it is whole, and copying it')
  const {backup, aside} = await restoreBackup({
    backup: resolve(PROJECT_DIRECTORY, folder),
    projectId: LOCAL_PROJECT_ID,
    dataDirectory: environment.dataDirectory,
    force: values.force,
    carriedOver: CARRIED_OVER,
  })
  reportBackup(backup)
  done(`${environment.dataDirectory} holds the backup now. Start with npm start.`)
  if (aside !== undefined)
    say(`What was there before is in ${aside}; delete it when you do not need it any more.`)
})
