import {useCallback, useEffect, useState} from 'react'

import {useDeskClient} from './studio-adapter.ts'

/** The time by the clock of the server, for what is shown: this computer's clock until the server has answered. */
export function useServerClock(): () => Date {
  const client = useDeskClient()
  const [lead, setLead] = useState(0)
  useEffect(() => {
    const controller = new AbortController()
    const ask = async () => {
      try {
        const now = await client.fetch<string>(
          'now()',
          {},
          {signal: controller.signal, tag: 'desk.clock', useCdn: false},
        )
        setLead(Date.parse(now) - Date.now())
      } catch {
        // Shown by this computer's clock then. What is stored never goes by it.
        if (!controller.signal.aborted) setLead(0)
      }
    }
    void ask()
    return () => controller.abort()
  }, [client])
  return useCallback(() => new Date(Date.now() + lead), [lead])
}
