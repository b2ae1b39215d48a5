import {useEffect, useState} from 'react'

const MINUTE = 60_000

/** Now, as an ISO 8601 instant that moves on with every minute of the clock: embargoes lift while one looks. */
export function useClock(): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const waitForNextMinute = () => {
      timer = setTimeout(
        () => {
          setNow(new Date().toISOString())
          waitForNextMinute()
        },
        MINUTE - (Date.now() % MINUTE),
      )
    }
    waitForNextMinute()
    return () => clearTimeout(timer)
  }, [])
  return now
}
