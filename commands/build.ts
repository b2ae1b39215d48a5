import {relative, resolve} from 'node:path'

import {CommandError} from './running/command-error.ts'
import {isSafeToReplace} from './running/is-safe-to-replace.ts'
import {done, say} from './running/output.ts'
import {readArguments} from './running/read-arguments.ts'
import {PROJECT_DIRECTORY, runCommand} from './running/run-command.ts'
import {runSanity} from './running/sanity-cli.ts'
import {stopSignal} from './running/stop-signal.ts'

const DEFAULT_FOLDER = 'dist'

/** `npm run build`: the Studio as static files, in `dist/` or the folder given. */
await runCommand(async (environment) => {
  const {positionals} = readArguments({usage: 'npm run build -- [folder]', positionals: true, options: {}})
  const [given, surplus] = positionals
  if (surplus !== undefined) throw new CommandError('Give one folder to build into, or none for dist/.')
  const folder = resolve(PROJECT_DIRECTORY, given ?? DEFAULT_FOLDER)
  if (given !== undefined && !isSafeToReplace(folder)) {
    throw new CommandError(
      `${folder} holds something that is no build of a Studio, and building would delete it. Give a new or empty folder.`,
    )
  }
  await runSanity(environment, ['build', '--yes', relative(PROJECT_DIRECTORY, folder)], {
    what: 'Building the Studio',
    stop: stopSignal(),
  })
  const {target} = environment
  done(`The Studio is in ${folder}.`)
  say(
    target.kind === 'local'
      ? `It speaks to the embedded lake at ${target.lakeUrl}; serve it at http://localhost:${environment.studioPort}.`
      : `It speaks to project ${target.projectId}, dataset ${target.dataset}; serve it anywhere, or run npm run deploy.`,
  )
})
