import type {AdPosition} from '../reading/settings-view.ts'

/** An empty, labelled place for an advertisement. */
export function AdSlot({position}: {readonly position: AdPosition}) {
  return (
    <div className="ad-slot" data-ad-position={position}>
      <p className="ad-label">Advertisement</p>
    </div>
  )
}

const LANDMARK_LABELS = {
  top: 'Advertisement at the top',
  masthead: 'Advertisement under the masthead',
} as const

/** A slot outside the main part of the page, where everything needs a landmark of its own. */
export function AdLandmark({position}: {readonly position: keyof typeof LANDMARK_LABELS}) {
  return (
    <aside aria-label={LANDMARK_LABELS[position]}>
      <AdSlot position={position} />
    </aside>
  )
}
