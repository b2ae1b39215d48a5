/** A transaction, and the document that tells whether it happened. */
export interface Commitment {
  readonly transactionId: string
  readonly documentId: string
  /** Whether it deletes the document, which is gone then rather than of a new revision. */
  readonly deletes?: boolean
}

/** The connection broke while the dataset was being changed: whether it was is not known. */
export class ConnectionLostError extends Error {
  readonly commitment: Commitment

  constructor(commitment: Commitment, options: ErrorOptions) {
    super('The connection was lost before the dataset answered. Ask it whether the change was made.', options)
    this.name = 'ConnectionLostError'
    this.commitment = commitment
  }
}

export function isConnectionLostError(error: unknown): error is ConnectionLostError {
  return error instanceof ConnectionLostError
}
