import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'

import {isConfigurationError} from '../../config/configuration-error.ts'
import {type Environment, readEnvironment} from '../../config/environment.ts'
import {isLakeError} from '../../lake/errors/lake-errors.ts'
import {isCaptureError, isVocabularyError, isWriteError} from '../../seed/index.ts'
import {isCommandError} from './command-error.ts'
import {trustLakeCertificate} from './lake-certificate.ts'
import {fail} from './output.ts'

/** Folder of the project: commands work the same from wherever they are called. */
export const PROJECT_DIRECTORY = dirname(dirname(import.meta.dirname))

/** Runs a command's `main` with the checked environment; ends with one sentence and status 1 where it fails. */
export async function runCommand(main: (environment: Environment) => Promise<void>): Promise<void> {
  try {
    const environment = loadEnvironment()
    if (environment.lakeTls !== undefined) trustLakeCertificate(environment.lakeTls)
    await main(environment)
  } catch (error) {
    explain(error)
    process.exitCode = 1
  }
}

function loadEnvironment(): Environment {
  const file = join(PROJECT_DIRECTORY, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return readEnvironment(process.env, PROJECT_DIRECTORY)
}

/** Failures whose message says what the user can do. */
const EXPECTED: readonly ((error: unknown) => boolean)[] = [
  isConfigurationError,
  isCommandError,
  isLakeError,
  isCaptureError,
  isVocabularyError,
  isWriteError,
]

/** One sentence for what the user can mend; the whole error for what only we can. */
export function explain(error: unknown): void {
  if (error instanceof Error && EXPECTED.some((isExpected) => isExpected(error))) {
    fail(error.message)
    return
  }
  fail('Something went wrong that should not have. What is stored is as it was.')
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
