import type {ChildProcess} from 'node:child_process'
import {setTimeout as pause} from 'node:timers/promises'

import {type ProcessEnd, processEnd} from './process-end.ts'
import {stopProcess} from './stop-process.ts'
import {untilAborted} from './stop-signal.ts'

/**
 * Ctrl-C and the system's signals reach a process that was started here too, and word of its end can come before our own
 * signal. For so long it is not taken for a failure.
 */
const SIGNAL_ON_ITS_WAY_IN_MILLISECONDS = 200

/** Waits for a process, or ends it when `stop` aborts. Either way it is gone when this resolves. */
export async function endOrStop(child: ChildProcess, stop: AbortSignal): Promise<ProcessEnd | 'stopped'> {
  const ended = processEnd(child)
  const stopped = untilAborted(stop).then(() => 'stopped' as const)
  const first = await Promise.race([ended, stopped])
  if (first === 'stopped') await stopProcess(child, ended)
  else if (!first.succeeded) await Promise.race([stopped, pause(SIGNAL_ON_ITS_WAY_IN_MILLISECONDS)])
  return stop.aborted ? 'stopped' : first
}
