import {parseArgs} from 'node:util'

import {CommandError} from './running/command-error.ts'
import {readParams} from './running/query-params.ts'
import {runCommand} from './running/run-command.ts'
import {withTargetClient} from './running/target-client.ts'

const USAGE = `npm run query -- '<groq>' [--perspective published|drafts|raw|<release,…>] [--param name=value …]`

/** `npm run query -- '<groq>'`: prints the result as JSON. */
await runCommand(async (environment) => {
  const {query, perspective, params} = readArguments(process.argv.slice(2))
  const result: unknown = await withTargetClient(environment, 'read', (client) =>
    client.fetch(query, params, {perspective}).catch((error: unknown) => {
      throw new CommandError(error instanceof Error ? error.message : String(error), {cause: error})
    }),
  )
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
})

interface QueryArguments {
  query: string
  perspective: 'published' | 'drafts' | 'raw' | string[]
  params: Record<string, unknown>
}

function readArguments(args: string[]): QueryArguments {
  const {values, positionals} = parse(args)
  const [query, ...more] = positionals
  if (query === undefined || query.trim() === '') throw new CommandError(`Give a query: ${USAGE}`)
  if (more.length > 0) {
    throw new CommandError(`Quote the query, so that the shell passes it as one: ${USAGE}`)
  }
  return {query, perspective: readPerspective(values.perspective), params: readParams(values.param ?? [])}
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        perspective: {type: 'string', default: 'published'},
        param: {type: 'string', multiple: true},
      },
    })
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}. ${USAGE}`, {
      cause: error,
    })
  }
}

function readPerspective(value: string): QueryArguments['perspective'] {
  if (value === 'published' || value === 'drafts' || value === 'raw') return value
  const stack = value.split(',').map((name) => name.trim())
  if (stack.every((name) => /^[a-zA-Z0-9]+$/.test(name))) return stack
  throw new CommandError(
    `"${value}" is not a perspective. Use published, drafts, raw or release names. ${USAGE}`,
  )
}
