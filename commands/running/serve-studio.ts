import {join} from 'node:path'

import {type Environment, studioUrlOf} from '../../config/environment.ts'
import {collectOutput} from './collect-output.ts'
import {CommandError} from './command-error.ts'
import {processEnd} from './process-end.ts'
import {spawnSanity} from './sanity-cli.ts'
import {stopProcess} from './stop-process.ts'
import {untilAborted} from './stop-signal.ts'
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
  const ended = processEnd(studio)
  const crash = failUnlessStopped()
  const waiting = new AbortController()
  const served = untilServed(studioUrlOf(environment.studioPort), waiting.signal).then(whenServed)
  const stopped = untilAborted(stop)
  try {
    await Promise.race([served, stopped, crash])
    await Promise.race([stopped, crash])
  } finally {
    // From here on its end is what we want.
    crash.catch(() => {})
    waiting.abort()
    await stopProcess(studio, ended)
  }

  async function failUnlessStopped(): Promise<void> {
    const {how} = await ended
    // Ctrl-C reaches the Studio too, and that is no crash.
    if (!stop.aborted) throw new CommandError(describeCrash(how, lastWords()))
  }
}

function describeCrash(how: string, lastWords: string): string {
  const sentence = `The Studio stopped by itself (${how}), so the rest was stopped too. What was saved is safe: start again.`
  return lastWords === '' ? sentence : `${sentence} Its last words:\n${lastWords}`
}
