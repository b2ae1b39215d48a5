import {createHash} from 'node:crypto'
import {existsSync, globSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import type {Environment} from '../../config/environment.ts'
import {collectOutput} from './collect-output.ts'
import {CommandError} from './command-error.ts'
import {endOrStop} from './end-or-stop.ts'
import {done, step} from './output.ts'
import {PROJECT_DIRECTORY} from './run-command.ts'
import {spawnSanity} from './sanity-cli.ts'

/**
 * Where `npm start` keeps its build of the Studio, one for each place content can live. `npm run build` writes to
 * `dist/` and leaves these alone.
 */
export function studioDirectory({target, lakePort, lakeTls}: Environment): string {
  const local = `local-${lakePort}${lakeTls === undefined ? '' : '-tls'}`
  const name = target.kind === 'local' ? local : `${target.projectId}-${target.dataset}`
  return join(PROJECT_DIRECTORY, '.sanity', 'studio', name)
}

function fingerprintFile(environment: Environment): string {
  return `${studioDirectory(environment)}.fingerprint`
}

/** All that goes into the Studio. A new room that the Studio imports from is added here. */
const SOURCES = [
  'config/**/*.{ts,css}',
  'lake/door/**/*.ts',
  'plugins/**/*.{ts,tsx,css}',
  'queries/**/*.ts',
  'schemas/**/*.{ts,tsx}',
  'story/**/*.{ts,tsx,css}',
  'sanity.config.ts',
  'sanity.cli.ts',
  'package-lock.json',
  'patches/*.patch',
]

const TESTS = '**/*.{test,fixture}.{ts,tsx}'

/**
 * Builds the Studio for the configured target, unless the build that is there came from the very same files. When
 * `stop` aborts, the build ends and leaves nothing that a later start would take for whole.
 */
export async function buildStudioIfChanged(environment: Environment, stop: AbortSignal): Promise<void> {
  const fingerprint = fingerprintOf(environment)
  const page = join(studioDirectory(environment), 'index.html')
  if (readFingerprint(environment) === fingerprint && existsSync(page)) {
    done('The Studio is built already.')
    return
  }
  step('Building the Studio; this happens at the first start and after changes')
  rmSync(fingerprintFile(environment), {force: true})
  const child = spawnSanity(environment, ['build', '--yes', studioDirectory(environment)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lastWords = collectOutput(child)
  const end = await endOrStop(child, stop)
  if (end === 'stopped') return
  if (!end.succeeded) {
    throw new CommandError(`The Studio could not be built (${end.how}). Its last words:\n${lastWords()}`)
  }
  writeFileSync(fingerprintFile(environment), fingerprint)
}

function fingerprintOf({target, siteUrl}: Environment): string {
  const hash = createHash('sha256').update(JSON.stringify({target, siteUrl}))
  for (const path of globSync(SOURCES, {cwd: PROJECT_DIRECTORY, exclude: [TESTS]}).toSorted()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(PROJECT_DIRECTORY, path)))
  }
  return hash.digest('hex')
}

function readFingerprint(environment: Environment): string | undefined {
  try {
    return readFileSync(fingerprintFile(environment), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
