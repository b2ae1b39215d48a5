import type {LakeContext} from '../lake-context.ts'
import {isReleaseDocumentId, releaseSchema} from './release-document.ts'
import {runScheduledRelease} from './run-scheduled-release.ts'

/** Calls back once after some milliseconds, unless the function that it returns is called before. */
export type SetTimer = (callback: () => void, milliseconds: number) => () => void

export interface ReleaseSchedulerOptions {
  lake: LakeContext
  setTimer: SetTimer
  /** Takes what kept a release from being published that is no fault of the release. */
  reportFailure: (message: string, cause: unknown) => void
}

/** A timer stands still while the machine sleeps, and knows nothing of a clock that is set: look again after this. */
export const LONGEST_WAIT_IN_MILLISECONDS = 60_000

/** After a fault of the disk. */
export const RETRY_WAIT_IN_MILLISECONDS = 10_000

interface ScheduledRelease {
  dataset: string
  name: string
  /** Milliseconds since 1970. */
  publishAt: number
}

/**
 * Publishes scheduled releases when their time comes, and at once those whose time came while the lake was not running.
 * It sleeps while nothing is scheduled, and is woken by the transactions that change releases. Returns the function
 * that stops it.
 */
export function startReleaseScheduler({lake, setTimer, reportFailure}: ReleaseSchedulerOptions): () => void {
  let cancelTimer: (() => void) | undefined

  const setAlarm = (shortestWait = 0) => {
    cancelTimer?.()
    cancelTimer = undefined
    const [next] = scheduledReleases(lake)
    if (!next) return
    const wait = Math.max(shortestWait, next.publishAt - lake.clock().getTime())
    cancelTimer = setTimer(publishDue, Math.min(wait, LONGEST_WAIT_IN_MILLISECONDS))
  }

  const publishDue = () => {
    let hasFailed = false
    const scheduled = scheduledReleases(lake)
    const now = scheduled.length === 0 ? 0 : lake.clock().getTime()
    for (const {dataset, name} of scheduled.filter(({publishAt}) => publishAt <= now)) {
      try {
        runScheduledRelease(lake, dataset, name)
      } catch (error) {
        hasFailed = true
        reportFailure(`Scheduled release "${name}" of dataset "${dataset}" has to wait`, error)
      }
    }
    setAlarm(hasFailed ? RETRY_WAIT_IN_MILLISECONDS : 0)
  }

  const stopListening = lake.hub.add(({changes}) => {
    if (changes.some(({documentId}) => isReleaseDocumentId(documentId))) setAlarm()
  })
  publishDue()
  return () => {
    stopListening()
    cancelTimer?.()
  }
}

/** Waits without keeping the process alive. */
export const setUnrefTimer: SetTimer = (callback, milliseconds) => {
  const timer = setTimeout(callback, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}

/** Those of all datasets, the next one first. */
function scheduledReleases({store}: LakeContext): ScheduledRelease[] {
  return store
    .datasets()
    .flatMap(({name: dataset}) =>
      store.snapshot(dataset).documents.flatMap((document) => {
        if (!isReleaseDocumentId(document._id)) return []
        const {name, state, publishAt} = releaseSchema.parse(document)
        if (state !== 'scheduled' || publishAt === undefined) return []
        return [{dataset, name, publishAt: Date.parse(publishAt)}]
      }),
    )
    .toSorted((a, b) => a.publishAt - b.publishAt)
}
