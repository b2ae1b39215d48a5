import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

export interface TemporaryFolder {
  path: string
  remove: () => void
}

export function temporaryFolder(name: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), `dateline-${name}-`))
  return {path, remove: () => rmSync(path, {recursive: true, force: true})}
}
