import type {SanityClient} from '@sanity/client'

import {queryExamples} from '../queries/index.ts'
import {plainResult, prettyResult} from './querying/print-result.ts'
import {runQueryPrompt} from './querying/query-prompt.ts'
import {readVocabulary} from './querying/read-vocabulary.ts'
import {requireParams} from './querying/require-params.ts'
import {resolveQuery} from './querying/resolve-query.ts'
import {CommandError} from './running/command-error.ts'
import {table} from './running/output.ts'
import {readParams} from './running/query-params.ts'
import {readArguments} from './running/read-arguments.ts'
import {readPerspective} from './running/read-perspective.ts'
import {runCommand} from './running/run-command.ts'
import {withTargetClient} from './running/target-client.ts'

const USAGE = `npm run query -- '<groq or name>' [--perspective published|drafts|raw|<release,…>] [--param name=value …] [--list]`

interface Asked {
  readonly params: Record<string, unknown>
  /** As it was said on the command line, if it was. */
  readonly perspective: string | undefined
}

/**
 * `npm run query -- '<groq>'`: prints the result as JSON, and nothing else, to standard output; with colours where that is a
 * terminal. Without a query, asks for queries there.
 */
await runCommand(async (environment) => {
  const {values, positionals} = readArguments({
    usage: USAGE,
    positionals: true,
    options: {
      perspective: {type: 'string'},
      param: {type: 'string', multiple: true},
      list: {type: 'boolean', default: false},
    },
  })
  if (values.list) {
    table(queryExamples.map(({name, params, title}) => [name, describeParams(params, title)]))
    return
  }
  const asked = {params: readParams(values.param ?? []), perspective: values.perspective}
  if (asked.perspective !== undefined) readPerspective(asked.perspective)
  if (positionals.length === 0 && process.stdin.isTTY) {
    await withTargetClient(environment, 'read', async ({client}) =>
      runQueryPrompt({
        input: process.stdin,
        output: process.stdout,
        isTerminal: true,
        vocabulary: await readVocabulary(client),
        answer: async (query) => prettyResult(await ask(client, query, asked)),
      }),
    )
    return
  }
  const query = readQuery(positionals)
  const result = await withTargetClient(environment, 'read', ({client}) => ask(client, query, asked))
  endWithReader()
  const print = process.stdout.isTTY ? prettyResult : plainResult
  process.stdout.write(`${print(result)}\n`)
})

async function ask(client: SanityClient, query: string, asked: Asked): Promise<unknown> {
  const {groq, perspective, params: exampleParams} = resolveQuery(query, queryExamples)
  const params = {...exampleParams, ...asked.params}
  requireParams(groq, params)
  try {
    return await client.fetch<unknown>(groq, params, {
      perspective: readPerspective(asked.perspective ?? perspective),
    })
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error), {cause: error})
  }
}

function readQuery([query, ...more]: string[]): string {
  if (query === undefined || query.trim() === '') throw new CommandError(`Give a query: ${USAGE}`)
  if (more.length > 0) {
    throw new CommandError(`Quote the query, so that the shell passes it as one: ${USAGE}`)
  }
  return query
}

function describeParams(params: {readonly [name: string]: unknown}, title: string): string {
  const names = Object.keys(params).map((name) => `$${name}`)
  return names.length === 0 ? title : `${title}: ${names.join(' ')}`
}

/** `… | head` has read enough at some point; that is no failure. */
function endWithReader(): void {
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
