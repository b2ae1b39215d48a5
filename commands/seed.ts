import {parseArgs} from 'node:util'

import {CommandError} from './running/command-error.ts'
import {say} from './running/output.ts'
import {runCommand} from './running/run-command.ts'
import {seedTarget, type SeedTargetOptions} from './running/seed-target.ts'
import {withTargetClient} from './running/target-client.ts'

const USAGE = 'npm run seed -- [capture.txt …] [--zone Asia/Singapore] [--report] [--restore]'

/** `npm run seed`: imports the shipped story, or page captures, into the embedded lake or the hosted project. */
await runCommand(async (environment) => {
  const options = readArguments(process.argv.slice(2))
  const {target} = environment
  await withTargetClient(environment, 'write', (client) => seedTarget(client, options))
  say(
    target.kind === 'local'
      ? 'Open it with npm start.'
      : `It is in project ${target.projectId}, dataset ${target.dataset}. Open it with npm start.`,
  )
})

function readArguments(args: string[]): SeedTargetOptions {
  const {values, positionals} = parse(args)
  return {
    ...(positionals.length === 0 ? {} : {files: positionals}),
    ...(values.zone === undefined ? {} : {options: {zone: values.zone}}),
    report: values.report,
    restore: values.restore,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        zone: {type: 'string'},
        report: {type: 'boolean', default: false},
        restore: {type: 'boolean', default: false},
      },
    })
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}. ${USAGE}`, {
      cause: error,
    })
  }
}
