/** A command that cannot go on for a reason the user can act on. The message is all they need to see. */
export class CommandError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CommandError'
  }
}

export function isCommandError(error: unknown): error is CommandError {
  return error instanceof CommandError
}
