import {done} from './running/output.ts'
import {runCommand} from './running/run-command.ts'
import {runSanity} from './running/sanity-cli.ts'

/** `npm run typegen`: TypeScript types of the schema and of every query, from Sanity TypeGen. */
await runCommand(async (environment) => {
  await runSanity(environment, ['schema', 'extract', '--path', '.sanity/schema.json'], 'Reading the schema')
  await runSanity(environment, ['typegen', 'generate'], 'Generating types')
  done('Types are in queries/sanity.types.generated.ts. Commit them with the change that moved them.')
})
