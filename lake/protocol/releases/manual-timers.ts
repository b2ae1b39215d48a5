import type {SetTimer} from './release-scheduler.ts'

interface Timer {
  callback: () => void
  due: number
}

/** For tests: a clock that stands still until it is moved on, and the timers that go by it. */
export function manualTimers(start: string) {
  let now = Date.parse(start)
  const timers = new Set<Timer>()
  const setTimer: SetTimer = (callback, milliseconds) => {
    const timer = {callback, due: now + milliseconds}
    timers.add(timer)
    return () => timers.delete(timer)
  }
  const earliest = (until: number): Timer | undefined =>
    [...timers].filter(({due}) => due <= until).toSorted((a, b) => a.due - b.due)[0]
  return {
    setTimer,
    clock: () => new Date(now),
    /** Moves the clock on to a time, or by some milliseconds, and runs what falls due on the way. */
    advance(to: string | number): void {
      const until = typeof to === 'number' ? now + to : Date.parse(to)
      for (let timer = earliest(until); timer; timer = earliest(until)) {
        now = Math.max(now, timer.due)
        timers.delete(timer)
        timer.callback()
      }
      now = until
    },
    /** Milliseconds until each timer falls due. */
    waits: () => [...timers].map(({due}) => due - now),
  }
}
