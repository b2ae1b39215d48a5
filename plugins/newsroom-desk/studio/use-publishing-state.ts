import {useEffect, useState} from 'react'

import {type PublishingState, readPublishingState} from '../publishing/read-publishing-state.ts'
import {useDeskClient} from './studio-adapter.ts'

export interface KnownState {
  /** `undefined` until the dataset has answered. */
  readonly state: PublishingState | undefined
  readonly error: unknown
}

/** What publishing a story must know, as the dataset has it when a dialog opens. */
export function usePublishingState(id: string): KnownState {
  const client = useDeskClient()
  const [known, setKnown] = useState<KnownState>({state: undefined, error: undefined})
  useEffect(() => {
    let isWanted = true
    readPublishingState(client, id).then(
      (state) => isWanted && setKnown({state, error: undefined}),
      (error: unknown) => isWanted && setKnown({state: undefined, error}),
    )
    return () => {
      isWanted = false
    }
  }, [client, id])
  return known
}
