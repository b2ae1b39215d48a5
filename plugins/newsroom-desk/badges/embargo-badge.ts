import {useEffect, useState} from 'react'
import {type DocumentBadgeComponent, useTranslation} from 'sanity'

import {type Embargo, embargoEnd, holdsAt, readEmbargo} from '../../../story/format/embargo.ts'
import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import {useNewsroomZone} from '../studio/use-newsroom-zone.ts'
import {useServerClock} from '../studio/use-server-clock.ts'

/** Says that a story is under embargo, and until when; goes when the embargo ends. */
export const useEmbargoBadge: DocumentBadgeComponent = ({version, draft, published}) => {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const zone = useNewsroomZone()
  const story = version ?? draft ?? published
  const embargo = readEmbargo(story?.['embargo'])
  const holds = useHolds(embargo)
  if (embargo === undefined || !holds) return null
  const end = embargoEnd(embargo, zone)
  return {
    label: end === undefined ? t('badge.embargo-open') : t('badge.embargo', {end}),
    title: t('badge.embargo-title'),
    color: 'warning',
  }
}

/** The longest that a timer can wait. */
const LONGEST_WAIT_IN_MILLISECONDS = 2 ** 31 - 1

function useHolds(embargo: Embargo | undefined): boolean {
  const now = useServerClock()
  const [, lookAgain] = useState(0)
  const until = embargo?.until
  useEffect(() => {
    if (until === undefined) return
    const wait = Date.parse(until) - now().getTime()
    if (wait <= 0) return
    const timer = setTimeout(
      () => lookAgain((count) => count + 1),
      Math.min(wait, LONGEST_WAIT_IN_MILLISECONDS),
    )
    return () => clearTimeout(timer)
  }, [until, now])
  return holdsAt(embargo, now())
}
