import {useCallback, useEffect, useRef, useState} from 'react'

import {wasCommitted} from '../publishing/commit-once.ts'
import {type Commitment, isConnectionLostError} from '../publishing/connection-lost-error.ts'
import {useDeskClient} from './studio-adapter.ts'

export type ActPhase =
  | {readonly type: 'idle'}
  | {readonly type: 'working'}
  /** The connection broke before the answer came; the dataset is being asked what became of it. */
  | {readonly type: 'checking'; readonly commitment: Commitment}
  /** It was not done. */
  | {readonly type: 'undone'}
  | {readonly type: 'offline'}
  | {readonly type: 'failed'; readonly message: string}

export interface Act<Outcome> {
  readonly phase: ActPhase
  /** Whether something is on its way, so that nothing else may be begun. */
  readonly isBusy: boolean
  readonly run: (act: () => Promise<Outcome>) => void
}

const CHECK_AGAIN_IN_MILLISECONDS = 2000

/**
 * Does one thing to a story at a time. `onDone` gets its outcome; `committed` when the answer was lost, and the dataset
 * says that it was done all the same.
 */
export function useAct<Outcome>(
  onDone: (outcome: Outcome | {readonly type: 'committed'}) => void,
): Act<Outcome> {
  const client = useDeskClient()
  const [phase, setPhase] = useState<ActPhase>({type: 'idle'})
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  }, [onDone])

  const run = useCallback((act: () => Promise<Outcome>) => {
    const finish = async () => {
      try {
        const outcome = await act()
        setPhase({type: 'idle'})
        done.current(outcome)
      } catch (error) {
        setPhase(phaseAfter(error))
      }
    }
    setPhase({type: 'working'})
    void finish()
  }, [])

  const commitment = phase.type === 'checking' ? phase.commitment : undefined
  useEffect(() => {
    if (commitment === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isWanted = true
    const check = async () => {
      try {
        const isDone = await wasCommitted(client, commitment)
        if (!isWanted) return
        setPhase({type: isDone ? 'idle' : 'undone'})
        if (isDone) done.current({type: 'committed'})
      } catch {
        // No answer yet: the connection is still gone.
        if (isWanted) timer = setTimeout(() => void check(), CHECK_AGAIN_IN_MILLISECONDS)
      }
    }
    void check()
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [client, commitment])

  return {phase, isBusy: phase.type === 'working' || phase.type === 'checking', run}
}

function phaseAfter(error: unknown): ActPhase {
  if (isConnectionLostError(error)) return {type: 'checking', commitment: error.commitment}
  // The client's errors carry the status of an answer; without one there was none.
  const wasAnswered = typeof error === 'object' && error !== null && 'statusCode' in error
  if (!wasAnswered && !navigator.onLine) return {type: 'offline'}
  return {type: 'failed', message: error instanceof Error ? error.message : String(error)}
}
