import {UnauthorizedError} from '../errors/lake-errors.ts'

/**
 * `SIO-401-AEX` (session expired) and `SIO-401-ANF` (no such session) make a Studio sign out; a 401 without one of
 * them only refuses the one request. See "Special errors" of the protocol.
 */
export type SessionFailureCode = 'SIO-401-AEX' | 'SIO-401-ANF'

/** A token came with the request, and no valid session stands behind it. */
export class InvalidSessionError extends UnauthorizedError {
  readonly code: SessionFailureCode
  constructor(message: string, code: SessionFailureCode) {
    super(message)
    this.code = code
  }
}

export function isInvalidSessionError(error: unknown): error is InvalidSessionError {
  return error instanceof InvalidSessionError
}
