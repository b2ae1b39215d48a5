import {type ChildProcess, spawn} from 'node:child_process'
import {dirname} from 'node:path'

import {createClient, type SanityClient} from '@sanity/client'

import {administratorToken} from '../../config/administrator-token.ts'

export const PROJECT_DIRECTORY = dirname(dirname(import.meta.dirname))

/** Vitest counts its workers from 1. Each has a newsroom of its own, so far above that of the one before. */
const ABOVE_OTHER_WORKERS = 300 * (Number(process.env['VITEST_POOL_ID'] ?? 1) - 1)

/**
 * Below the range that systems take client ports from, so that nothing else is there by accident. TEST_STUDIO_PORT and
 * TEST_LAKE_PORT change them, for two test runs at once.
 */
export const STUDIO_PORT = Number(process.env['TEST_STUDIO_PORT'] ?? 13_333) + ABOVE_OTHER_WORKERS
export const LAKE_PORT = Number(process.env['TEST_LAKE_PORT'] ?? 13_400) + ABOVE_OTHER_WORKERS

export interface RunningDateline {
  studioUrl: string
  lakeUrl: string
  /** As a developer's program reads: no token, published documents only. */
  reader: SanityClient
  /** As the project's scripts write. */
  administrator: SanityClient
  /** What it has printed so far. */
  output: () => string
  /** Ctrl-C; resolves once all of it is gone. */
  stop: () => Promise<void>
}

/** Settings besides the ports and the data folder, such as a certificate of the lake. */
type Settings = Readonly<Record<string, string>>

/** `npm start`, as the README says, on its own ports and data folder. Resolves when it says that it is running. */
export async function startDateline(
  dataDirectory: string,
  settings: Settings = {},
): Promise<RunningDateline> {
  const child = spawn('npm', ['start'], {
    cwd: PROJECT_DIRECTORY,
    env: commandEnvironment({
      STUDIO_PORT: String(STUDIO_PORT),
      LAKE_PORT: String(LAKE_PORT),
      DATELINE_DATA: dataDirectory,
      ...settings,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that Ctrl-C can be sent as a terminal does: to all of it.
    detached: true,
  })
  const output = collect(child)
  // 'close', not 'exit': npm may end before what it started, which holds the same output open until it ends too.
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await printed(child, output, 'Dateline is running.')
  const lakeUrl = `${settings['LAKE_TLS_CERT'] === undefined ? 'http' : 'https'}://localhost:${LAKE_PORT}`
  const reader = createClient({
    projectId: 'dateline',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: lakeUrl,
    useProjectHostname: false,
    useCdn: false,
  })
  return {
    studioUrl: `http://localhost:${STUDIO_PORT}`,
    lakeUrl,
    reader,
    administrator: reader.withConfig({token: administratorToken(dataDirectory, undefined)}),
    output,
    stop: () => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, 'SIGINT')
      return ended
    },
  }
}

/** Set to nothing rather than unset: what is set counts more than a developer's `.env`. */
const UNSET = {
  STUDIO_PORT: '',
  LAKE_PORT: '',
  LAKE_TLS_CERT: '',
  LAKE_TLS_KEY: '',
  SITE_PORT: '',
  SITE_HOST: '',
  LAKE_TOKEN: '',
  DATELINE_DATA: '',
  SANITY_STUDIO_PROJECT_ID: '',
  SANITY_STUDIO_DATASET: '',
  SANITY_STUDIO_SITE_URL: '',
  SANITY_AUTH_TOKEN: '',
}

/** The environment of a command under test: ours, without what would change its behaviour. */
export function commandEnvironment(variables: Record<string, string>): NodeJS.ProcessEnv {
  // Vitest sets NODE_ENV, with which the Studio would be built as for development.
  const {NODE_ENV: _nodeEnvironment, ...inherited} = process.env
  return {...inherited, ...UNSET, NO_COLOR: '1', ...variables}
}

function collect(child: ChildProcess): () => string {
  let text = ''
  const add = (chunk: Buffer) => {
    text += chunk.toString('utf8')
  }
  child.stdout?.on('data', add)
  child.stderr?.on('data', add)
  return () => text
}

function printed(child: ChildProcess, output: () => string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (output().includes(text)) resolve()
    }
    child.stdout?.on('data', look)
    child.once('exit', (code) =>
      reject(new Error(`Ended with status ${code} before “${text}”:\n${output()}`)),
    )
    look()
  })
}
