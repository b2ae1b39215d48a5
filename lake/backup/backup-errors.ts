import {LakeError} from '../errors/lake-errors.ts'

/** A backup is not whole, or is none. `problems` names what is wrong, a sentence each. */
export class BackupError extends LakeError {
  readonly folder: string
  readonly problems: readonly string[]
  constructor(folder: string, problems: readonly string[], options?: ErrorOptions) {
    super(`${folder} is no backup to rely on. ${problems.join(' ')}`, options)
    this.folder = folder
    this.problems = problems
  }
}

export function isBackupError(error: unknown): error is BackupError {
  return error instanceof BackupError
}
