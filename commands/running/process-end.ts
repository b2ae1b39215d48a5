import type {ChildProcess} from 'node:child_process'

export interface ProcessEnd {
  succeeded: boolean
  /** For people: `status 1`, or the signal that ended it. */
  how: string
}

/** Resolves when the process is gone. Rejects where it could not be started. */
export function processEnd(child: ChildProcess): Promise<ProcessEnd> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      resolve({succeeded: code === 0, how: signal ?? `status ${code}`})
    })
  })
}
