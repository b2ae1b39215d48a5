import {pathToFileURL} from 'node:url'
import {join} from 'node:path'

export interface CliAccess {
  /** Such as `http://localhost:3400`. */
  lakeUrl: string
  token: string
  /** What is set already: its `NODE_OPTIONS` and `NO_PROXY` are kept. */
  inherited: Readonly<Record<string, string | undefined>>
}

/** Environment variables that make the `sanity` CLI use a lake on this machine, with its own means. */
export function lakeCliVariables({lakeUrl, token, inherited}: CliAccess): Record<string, string> {
  const preload = pathToFileURL(join(import.meta.dirname, 'cli-on-lake/preload.ts')).href
  return {
    SANITY_INTERNAL_ENV: lakeUrl,
    SANITY_AUTH_TOKEN: token,
    NODE_OPTIONS: joined([inherited['NODE_OPTIONS'], `--import ${preload}`], ' '),
    NO_PROXY: joined([inherited['NO_PROXY'] ?? inherited['no_proxy'], 'localhost,.localhost,127.0.0.1'], ','),
    DO_NOT_TRACK: '1',
  }
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator)
}
