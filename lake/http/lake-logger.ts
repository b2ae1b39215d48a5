/** Where the lake says what went wrong on its side. Clients only learn that something did. */
export interface LakeLogger {
  error(message: string, cause: unknown): void
}

export const standardErrorLogger: LakeLogger = {
  error(message, cause) {
    const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    process.stderr.write(`${message}: ${detail}\n`)
  },
}
