import {CommandError} from './running/command-error.ts'
import {runCommand} from './running/run-command.ts'
import {runSanity} from './running/sanity-cli.ts'
import {stopSignal} from './running/stop-signal.ts'

/** `npm run deploy`: the Studio to Sanity's hosting. Arguments are those of `sanity deploy`. */
await runCommand(async (environment) => {
  if (environment.target.kind === 'local') {
    throw new CommandError(
      'Only a Studio of a hosted project can be deployed. Set SANITY_STUDIO_PROJECT_ID and SANITY_STUDIO_DATASET first (see .env.example).',
    )
  }
  await runSanity(environment, ['deploy', ...process.argv.slice(2)], {
    what: 'Deploying the Studio',
    stop: stopSignal(),
  })
})
