import {UnavailableError} from '../errors/lake-errors.ts'

/** The disk is full, the process has too many files open, the device failed: all may pass. */
const passingFaults = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'EIO', 'EBUSY', 'EAGAIN'])

/** Runs file work; a fault that may pass becomes `UnavailableError`, which clients retry. */
export async function withStorageFaults<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!isPassingFault(error)) throw error
    throw new UnavailableError(
      `The lake could not store the asset (${readErrorCode(error)}); free some space and try again`,
      {
        cause: error,
      },
    )
  }
}

export function isPassingFault(error: unknown): boolean {
  const code = readErrorCode(error)
  return code !== undefined && passingFaults.has(code)
}

export function readErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
