import {resolve} from 'node:path'

import {ConfigurationError} from './configuration-error.ts'
import {type LakeTls, resolveLakeTls} from './lake-tls.ts'
import {checkedSiteUrl, localSiteUrl, requireHost} from './site-address.ts'
import {resolveTarget, type Target} from './target.ts'

/** Everything the commands read from the environment, checked. `.env.example` documents each variable. */
export interface Environment {
  target: Target
  studioPort: number
  lakePort: number
  /** Undefined: the lake speaks plain HTTP. */
  lakeTls: LakeTls | undefined
  /** Where what editors share is served. With the embedded lake only; elsewhere it is `SANITY_STUDIO_SITE_URL`'s. */
  sitePort: number
  /** The network address it is served at: `localhost` unless others are to reach it. */
  siteHost: string
  /** Where editors' links lead; undefined with a hosted project that has no site yet. */
  siteUrl: string | undefined
  /** Absolute path of the folder that holds the embedded lake's data. */
  dataDirectory: string
  /** Undefined: generated once into the data folder. */
  lakeToken: string | undefined
  /** For scripts that write to a hosted project. */
  sanityAuthToken: string | undefined
}

const DEFAULT_STUDIO_PORT = 3333
const DEFAULT_LAKE_PORT = 3400
/** The site's port unless it is set: so far above the lake's, so that moving one moves both. */
const SITE_PORT_ABOVE_LAKE = 100
const DEFAULT_DATA_DIRECTORY = '.dateline'
const HIGHEST_PORT = 65_535
const SHORTEST_TOKEN = 32

type Variables = Readonly<Record<string, string | undefined>>

/** Reads and checks the environment. `workingDirectory` is what a relative DATELINE_DATA is relative to. */
export function readEnvironment(variables: Variables, workingDirectory: string): Environment {
  const studioPort = readPort(variables, 'STUDIO_PORT', DEFAULT_STUDIO_PORT)
  const lakePort = readPort(variables, 'LAKE_PORT', DEFAULT_LAKE_PORT)
  const sitePort = readPort(variables, 'SITE_PORT', Math.min(lakePort + SITE_PORT_ABOVE_LAKE, HIGHEST_PORT))
  requireDifferentPorts({STUDIO_PORT: studioPort, LAKE_PORT: lakePort, SITE_PORT: sitePort})
  const lakeTls = resolveLakeTls(
    {certificateFile: readText(variables, 'LAKE_TLS_CERT'), keyFile: readText(variables, 'LAKE_TLS_KEY')},
    workingDirectory,
  )
  const target = resolveTarget({
    projectId: readText(variables, 'SANITY_STUDIO_PROJECT_ID'),
    dataset: readText(variables, 'SANITY_STUDIO_DATASET'),
    lakeUrl: lakeUrlOf(lakePort, lakeTls),
  })
  const siteHost = readText(variables, 'SITE_HOST') ?? 'localhost'
  requireHost(siteHost)
  return {
    target,
    studioPort,
    lakePort,
    lakeTls,
    sitePort,
    siteHost,
    siteUrl:
      readSiteUrl(variables) ?? (target.kind === 'local' ? localSiteUrl(siteHost, sitePort) : undefined),
    dataDirectory: resolve(workingDirectory, readText(variables, 'DATELINE_DATA') ?? DEFAULT_DATA_DIRECTORY),
    lakeToken: readToken(variables),
    sanityAuthToken: readText(variables, 'SANITY_AUTH_TOKEN'),
  }
}

/** `localhost`, not 127.0.0.1: the Studio's embedded SDK puts the project id before the host name. */
export function lakeUrlOf(port: number, tls?: LakeTls): string {
  return `${tls === undefined ? 'http' : 'https'}://localhost:${port}`
}

export function studioUrlOf(port: number): string {
  return `http://localhost:${port}`
}

/** An empty variable counts as absent, as in `.env.example`. */
function readText(variables: Variables, name: string): string | undefined {
  const value = variables[name]?.trim()
  return value === '' ? undefined : value
}

function requireDifferentPorts(ports: Record<string, number>): void {
  const byPort = Map.groupBy(Object.entries(ports), ([, port]) => port)
  for (const [port, entries] of byPort) {
    if (entries.length === 1) continue
    const names = entries.map(([name]) => name).join(' and ')
    throw new ConfigurationError(`${names} are both ${port}. Give each a port of its own.`)
  }
}

function readSiteUrl(variables: Variables): string | undefined {
  const text = readText(variables, 'SANITY_STUDIO_SITE_URL')
  return text === undefined ? undefined : checkedSiteUrl(text)
}

function readPort(variables: Variables, name: string, fallback: number): number {
  const value = readText(variables, name)
  if (value === undefined) return fallback
  const port = Number(value)
  if (!/^\d+$/.test(value) || port < 1 || port > HIGHEST_PORT) {
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
