import {CommandError} from './running/command-error.ts'
import {readParams} from './running/query-params.ts'
import {readArguments} from './running/read-arguments.ts'
import {readPerspective} from './running/read-perspective.ts'
import {runCommand} from './running/run-command.ts'
import {withTargetClient} from './running/target-client.ts'

const USAGE = `npm run query -- '<groq>' [--perspective published|drafts|raw|<release,…>] [--param name=value …]`

/** `npm run query -- '<groq>'`: prints the result as JSON, and nothing else, to standard output. */
await runCommand(async (environment) => {
  const {values, positionals} = readArguments({
    usage: USAGE,
    positionals: true,
    options: {perspective: {type: 'string', default: 'published'}, param: {type: 'string', multiple: true}},
  })
  const query = readQuery(positionals)
  const perspective = readPerspective(values.perspective)
  const params = readParams(values.param ?? [])
  const result: unknown = await withTargetClient(environment, 'read', ({client}) =>
    client.fetch(query, params, {perspective}).catch((error: unknown) => {
      throw new CommandError(error instanceof Error ? error.message : String(error), {cause: error})
    }),
  )
  endWithReader()
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
})

function readQuery([query, ...more]: string[]): string {
  if (query === undefined || query.trim() === '') throw new CommandError(`Give a query: ${USAGE}`)
  if (more.length > 0) {
    throw new CommandError(`Quote the query, so that the shell passes it as one: ${USAGE}`)
  }
  return query
}

/** `… | head` has read enough at some point; that is no failure. */
function endWithReader(): void {
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
