import {join} from 'node:path'

import {type Environment, studioUrlOf} from '../../config/environment.ts'
import {collectOutput} from './collect-output.ts'
import {CommandError} from './command-error.ts'
import {endOrStop} from './end-or-stop.ts'
import {spawnSanity} from './sanity-cli.ts'
import {studioDirectory} from './studio-build.ts'
import {untilServed} from './until-served.ts'

/** Serves the built Studio until `stop` aborts. Throws `CommandError` when it ends by itself. */
export async function serveStudio(
  environment: Environment,
  stop: AbortSignal,
  whenServed: () => Promise<void>,
): Promise<void> {
  const port = String(environment.studioPort)
  const args = ['preview', studioDirectory(environment), '--port', port, '--host', 'localhost']
  const studio = spawnSanity(environment, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    preload: join(import.meta.dirname, 'end-with-parent.ts'),
  })
  const lastWords = collectOutput(studio)
  const leaving = new AbortController()
  const ended = endOrStop(studio, AbortSignal.any([stop, leaving.signal]))
  const served = untilServed(studioUrlOf(environment.studioPort), leaving.signal).then(whenServed)
  try {
    const end = await Promise.race([served.then(() => ended), ended])
    if (end !== 'stopped') throw new CommandError(describeCrash(end.how, lastWords()))
  } finally {
    leaving.abort()
    await ended
  }
}

function describeCrash(how: string, lastWords: string): string {
  const sentence = `The Studio stopped by itself (${how}), so the rest was stopped too. What was saved is safe: start again.`
  return lastWords === '' ? sentence : `${sentence} Its last words:\n${lastWords}`
}
