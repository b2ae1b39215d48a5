import type {ChildProcess} from 'node:child_process'
import {setTimeout as wait} from 'node:timers/promises'

const PATIENCE_IN_MILLISECONDS = 5000

/** Asks a process to end, and ends it where it does not. Resolves when it is gone. */
export async function stopProcess(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const controller = new AbortController()
  const patience = wait(PATIENCE_IN_MILLISECONDS, 'impatient', {signal: controller.signal}).catch(
    () => 'aborted',
  )
  const outcome = await Promise.race([ended, patience])
  controller.abort()
  if (outcome === 'impatient') {
    child.kill('SIGKILL')
    await ended
  }
}
