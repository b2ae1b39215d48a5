/** The connection broke while the dataset was being changed: whether it was is not known. */
export class ConnectionLostError extends Error {
  readonly transactionId: string

  constructor(transactionId: string, options: ErrorOptions) {
    super('The connection was lost before the dataset answered. Ask it whether the change was made.', options)
    this.name = 'ConnectionLostError'
    this.transactionId = transactionId
  }
}

export function isConnectionLostError(error: unknown): error is ConnectionLostError {
  return error instanceof ConnectionLostError
}
