import {isHttpError, isTimeoutError} from '@sanity/client'

/** Why nothing was written. */
export type WriteErrorCode =
  | 'conflict'
  | 'not-allowed'
  | 'not-found'
  | 'unreachable'
  | 'refused'
  | 'unreadable-manifest'

/** The dataset did not take a story. A story is written in one transaction, so none of it is there. */
export class WriteError extends Error {
  override name = 'WriteError'
  readonly code: WriteErrorCode
  constructor(code: WriteErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export function isWriteError(error: unknown): error is WriteError {
  return error instanceof WriteError
}

/** Says in the seed's words what a failed request means. What is not a failed request comes back as it is. */
export function explainFailure(error: unknown): unknown {
  if (isHttpError(error)) {
    return new WriteError(...explainStatus(error.statusCode, error.message), {cause: error})
  }
  // `fetch` reports every network failure as a TypeError, and what happened as its cause.
  if (error instanceof TypeError && error.cause instanceof Error)
    return unreachable(error.cause.message, error)
  if (isTimeoutError(error)) return unreachable(error.message, error)
  return error
}

function unreachable(reason: string, cause: unknown): WriteError {
  return new WriteError(
    'unreachable',
    `The Content Lake does not answer (${reason}). Start it, or check its address and the network; then seed again.`,
    {cause},
  )
}

function explainStatus(status: number, message: string): [WriteErrorCode, string] {
  switch (status) {
    case 409:
      return [
        'conflict',
        `Someone changed one of these documents at the same moment, so nothing was written. Seed again. (${message})`,
      ]
    case 401:
    case 403:
      return [
        'not-allowed',
        `The Content Lake does not let this token write. Give one with the editor role or above. (${message})`,
      ]
    case 404:
      return [
        'not-found',
        `There is no such project or dataset. Check their names; a dataset is made before it is seeded. (${message})`,
      ]
    default:
      return ['refused', `The Content Lake answered ${status}, and nothing was written. (${message})`]
  }
}
