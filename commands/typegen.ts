import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {join, relative} from 'node:path'

import type {Environment} from '../config/environment.ts'
import {CommandError} from './running/command-error.ts'
import {done} from './running/output.ts'
import {readArguments} from './running/read-arguments.ts'
import {PROJECT_DIRECTORY, runCommand} from './running/run-command.ts'
import {runSanity} from './running/sanity-cli.ts'
import {stopSignal} from './running/stop-signal.ts'

const SCHEMA_FILE = '.sanity/schema.json'
const TYPES_FILE = 'queries/sanity.types.generated.ts'

/** `npm run typegen`: TypeScript types of the schema and of every query, from Sanity TypeGen. */
await runCommand(async (environment) => {
  const {values} = readArguments({
    usage: 'npm run typegen -- [--check]',
    options: {check: {type: 'boolean', default: false}},
  })
  const stop = stopSignal()
  if (values.check) {
    await checkTypes(environment, stop)
    done(`${TYPES_FILE} is as the schema and the queries say.`)
  } else {
    await generateTypes(environment, TYPES_FILE, stop)
    done(`Types are in ${TYPES_FILE}. Commit them with the change that moved them.`)
  }
})

/** `typesFile` is relative to the project. */
async function generateTypes(environment: Environment, typesFile: string, stop: AbortSignal): Promise<void> {
  await runSanity(environment, ['schema', 'extract', '--force', '--path', SCHEMA_FILE], {
    what: 'Reading the schema',
    stop,
  })
  await runSanity(environment, ['typegen', 'generate'], {
    what: 'Generating types',
    stop,
    variables: {DATELINE_TYPEGEN_TYPES: typesFile},
  })
}

/** Generates anew beside the builds, and compares. Throws `CommandError` where the types in the repository are old. */
async function checkTypes(environment: Environment, stop: AbortSignal): Promise<void> {
  mkdirSync(join(PROJECT_DIRECTORY, '.sanity'), {recursive: true})
  const folder = mkdtempSync(join(PROJECT_DIRECTORY, '.sanity', 'typegen-'))
  try {
    const fresh = join(relative(PROJECT_DIRECTORY, folder), 'types.ts')
    await generateTypes(environment, fresh, stop)
    if (readTypes(TYPES_FILE) !== readTypes(fresh)) {
      throw new CommandError(
        `${TYPES_FILE} is older than the schema or the queries. Run npm run typegen, and commit the file with the change.`,
      )
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function readTypes(path: string): string {
  return readFileSync(join(PROJECT_DIRECTORY, path), 'utf8')
}
