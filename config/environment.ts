import {resolve} from 'node:path'

import {ConfigurationError} from './configuration-error.ts'
import {resolveTarget, type Target} from './target.ts'

/** Everything the commands read from the environment, checked. `.env.example` documents each variable. */
export interface Environment {
  target: Target
  studioPort: number
  lakePort: number
  /** Absolute path of the folder that holds the embedded lake's data. */
  dataDirectory: string
  /** Undefined: generated once into the data folder. */
  lakeToken: string | undefined
  /** For scripts that write to a hosted project. */
  sanityAuthToken: string | undefined
}

const DEFAULT_STUDIO_PORT = 3333
const DEFAULT_LAKE_PORT = 3400
const DEFAULT_DATA_DIRECTORY = '.dateline'
const SHORTEST_TOKEN = 32

type Variables = Readonly<Record<string, string | undefined>>

/** Reads and checks the environment. `workingDirectory` is what a relative DATELINE_DATA is relative to. */
export function readEnvironment(variables: Variables, workingDirectory: string): Environment {
  const studioPort = readPort(variables, 'STUDIO_PORT', DEFAULT_STUDIO_PORT)
  const lakePort = readPort(variables, 'LAKE_PORT', DEFAULT_LAKE_PORT)
  if (studioPort === lakePort) {
    throw new ConfigurationError(
      `STUDIO_PORT and LAKE_PORT are both ${studioPort}. Give the Studio and the lake a port each.`,
    )
  }
  return {
    target: resolveTarget({
      projectId: readText(variables, 'SANITY_STUDIO_PROJECT_ID'),
      dataset: readText(variables, 'SANITY_STUDIO_DATASET'),
      lakeUrl: lakeUrlOf(lakePort),
    }),
    studioPort,
    lakePort,
    dataDirectory: resolve(workingDirectory, readText(variables, 'DATELINE_DATA') ?? DEFAULT_DATA_DIRECTORY),
    lakeToken: readToken(variables),
    sanityAuthToken: readText(variables, 'SANITY_AUTH_TOKEN'),
  }
}

/** `localhost`, not 127.0.0.1: the Studio's embedded SDK puts the project id before the host name. */
export function lakeUrlOf(port: number): string {
  return `http://localhost:${port}`
}

export function studioUrlOf(port: number): string {
  return `http://localhost:${port}`
}

/** An empty variable counts as absent, as in `.env.example`. */
function readText(variables: Variables, name: string): string | undefined {
  const value = variables[name]?.trim()
  return value === '' ? undefined : value
}

function readPort(variables: Variables, name: string, fallback: number): number {
  const value = readText(variables, name)
  if (value === undefined) return fallback
  const port = Number(value)
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535) {
    throw new ConfigurationError(`${name} is "${value}", but a port is a whole number from 1 to 65535.`)
  }
  return port
}

function readToken(variables: Variables): string | undefined {
  const token = readText(variables, 'LAKE_TOKEN')
  if (token === undefined) return undefined
  if (!/^[\x21-\x7e]+$/.test(token) || token.length < SHORTEST_TOKEN) {
    throw new ConfigurationError(
      `LAKE_TOKEN must be at least ${SHORTEST_TOKEN} printable characters without spaces. Leave it empty to have one generated.`,
    )
  }
  return token
}
