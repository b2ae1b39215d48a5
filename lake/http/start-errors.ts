import {DataFolderError, LakeError} from '../errors/lake-errors.ts'

/** The lake could not begin to listen: another program has its port. */
export class LakePortTakenError extends LakeError {
  readonly port: number
  constructor(port: number, options?: ErrorOptions) {
    super(`Port ${port} is taken; stop the program that uses it, or give the lake another port`, options)
    this.port = port
  }
}

export function isLakePortTakenError(error: unknown): error is LakePortTakenError {
  return error instanceof LakePortTakenError
}

/** The lake's folder cannot be used; the message says why. */
export function isDataFolderError(error: unknown): error is DataFolderError {
  return error instanceof DataFolderError
}

/** An option that `startLake` was given makes no sense; the message says which and what it should be. */
export class InvalidLakeOptionError extends LakeError {}

export function isInvalidLakeOptionError(error: unknown): error is InvalidLakeOptionError {
  return error instanceof InvalidLakeOptionError
}
