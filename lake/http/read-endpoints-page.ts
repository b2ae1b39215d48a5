import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

const PAGE = join(dirname(dirname(import.meta.dirname)), 'docs', 'lake', 'endpoints.md')

export const endpointStates: readonly string[] = ['complete', 'partial', 'fixed', 'refused', 'absent']

/** A row of the page's tables. */
export interface EndpointRow {
  /** Such as `GET /{version}/ping`. */
  endpoint: string
  state: string
  /** Names of query parameters. */
  options: string[]
}

/** What `docs/lake/endpoints.md` says that the lake serves, for tests to compare with what it does. */
export function readEndpointsPage(): {rows: EndpointRow[]; summary: string | undefined} {
  const lines = readFileSync(PAGE, 'utf8').split('\n')
  return {rows: lines.flatMap(readRow), summary: lines.find((line) => line.startsWith('Of '))}
}

function readRow(line: string): EndpointRow[] {
  const [method = '', path = '', state = '', options = ''] = line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim())
  if (!/^[A-Z]+$/.test(method)) return []
  return [
    {
      endpoint: `${method} ${path.replaceAll('`', '')}`,
      state,
      options: [...options.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    },
  ]
}
