import {useEffect, useState} from 'react'

import {FALLBACK_TIME_ZONE} from '../../../story/format/news-time.ts'
import {useDeskClient} from './studio-adapter.ts'

/** The zone in which the newsroom tells the time, from the site's settings; UTC until it is known. */
export function useNewsroomZone(): string {
  return useKnownZone() ?? FALLBACK_TIME_ZONE
}

/** As above, but `undefined` until it is known. */
export function useKnownZone(): string | undefined {
  const client = useDeskClient()
  const [zone, setZone] = useState<string>()
  useEffect(() => {
    const controller = new AbortController()
    const read = async () => {
      try {
        const found = await client.fetch<string | null>(
          '*[_id == "siteSettings"][0].timeZone',
          {},
          {perspective: 'published', signal: controller.signal, tag: 'desk.zone'},
        )
        setZone(found ?? FALLBACK_TIME_ZONE)
      } catch {
        // Without an answer times are told in UTC, with its name: right, if not at home.
        if (!controller.signal.aborted) setZone(FALLBACK_TIME_ZONE)
      }
    }
    void read()
    return () => controller.abort()
  }, [client])
  return zone
}
