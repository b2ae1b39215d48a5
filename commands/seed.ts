import {say} from './running/output.ts'
import {readArguments} from './running/read-arguments.ts'
import {runCommand} from './running/run-command.ts'
import {seedTarget} from './running/seed-target.ts'
import {withTargetClient} from './running/target-client.ts'

/** `npm run seed`: imports the shipped story, or page captures, into the embedded lake or the hosted project. */
await runCommand(async (environment) => {
  const {values, positionals} = readArguments({
    usage: 'npm run seed -- [capture.txt …] [--zone Asia/Singapore] [--report] [--restore]',
    positionals: true,
    options: {
      zone: {type: 'string'},
      report: {type: 'boolean', default: false},
      restore: {type: 'boolean', default: false},
    },
  })
  const {target} = environment
  await withTargetClient(environment, 'write', async ({client, shared}) => {
    await seedTarget(client, {
      ...(positionals.length === 0 ? {} : {files: positionals}),
      ...(values.zone === undefined ? {} : {options: {zone: values.zone}}),
      report: values.report,
      restore: values.restore,
    })
    if (target.kind === 'hosted') {
      say(`Project ${target.projectId}, dataset ${target.dataset}, has it now. Open it with npm start.`)
    } else {
      say(shared ? 'A Studio that is open shows it already.' : 'Open it with npm start.')
    }
  })
})
