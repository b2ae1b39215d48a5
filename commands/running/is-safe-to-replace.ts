import {existsSync, readdirSync} from 'node:fs'

/** What a build of a Studio consists of, and nothing else does in this combination. */
const BUILT = new Set(['index.html', 'static', 'favicon.ico', 'vendor'])

/** Whether a build may delete the folder: it is not there, is empty, or holds an earlier build alone. */
export function isSafeToReplace(folder: string): boolean {
  if (!existsSync(folder)) return true
  const entries = readdirSync(folder)
  return entries.length === 0 || (entries.includes('static') && entries.every((name) => BUILT.has(name)))
}
