import {useCallback, useLayoutEffect, useMemo, useRef, useState} from 'react'
import {useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'
import {ChangesLayer} from './changes-layer.ts'
import type {ChangeSummary} from './marker.ts'

export interface Changes {
  /** `undefined` while no changes are shown. */
  summary: ChangeSummary | undefined
  /** The place that was gone to last; 0 before the first. */
  place: number
  /** Goes to the next place, or the one before; after the last comes the first. */
  go: (direction: -1 | 1) => void
}

/** Shows on `page` what changed since `before`, while both are there. */
export function useChanges(page: Document | undefined, before: Document | undefined): Changes {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const [summary, setSummary] = useState<ChangeSummary>()
  const [place, setPlace] = useState(0)
  const layer = useRef<ChangesLayer>(undefined)
  const labels = useMemo(
    () => ({inserted: t('changes.mark.inserted'), deleted: t('changes.mark.deleted')}),
    [t],
  )

  useLayoutEffect(() => {
    if (page === undefined || before === undefined) return
    const shown = new ChangesLayer({page, before, labels, onSummary: setSummary})
    layer.current = shown
    return () => {
      shown.remove()
      layer.current = undefined
      setSummary(undefined)
      setPlace(0)
    }
  }, [page, before, labels])

  const places = summary?.places ?? 0
  const go = useCallback(
    (direction: -1 | 1) => {
      if (places === 0) return
      const next = ((Math.max(place, direction === 1 ? 0 : 1) + direction - 1 + places) % places) + 1
      layer.current?.show(next)
      setPlace(next)
    },
    [place, places],
  )
  return {summary, place, go}
}
