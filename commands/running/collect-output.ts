import type {ChildProcess} from 'node:child_process'

const KEPT_LENGTH = 4000

/** Keeps the end of what a process prints, to be shown if it fails. */
export function collectOutput(child: ChildProcess): () => string {
  let kept = ''
  const keep = (chunk: Buffer) => {
    kept = (kept + chunk.toString('utf8')).slice(-KEPT_LENGTH)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return () => kept.trim()
}
