/** npm passes Ctrl-C on to a process that the terminal told already: what comes this soon is the same key press. */
const ONE_KEY_PRESS_IN_MILLISECONDS = 500

/**
 * Aborts when the user stops the command (Ctrl-C) or the system asks it to end. A second Ctrl-C ends it at once.
 * To be called once, before the first thing that needs stopping.
 */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController()
  let since = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!stopping.signal.aborted) {
        since = Date.now()
        stopping.abort()
      } else if (Date.now() - since > ONE_KEY_PRESS_IN_MILLISECONDS) {
        process.exit(130)
      }
    })
  }
  return stopping.signal
}

/** Resolves when the signal aborts, or has. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), {once: true})
  })
}
