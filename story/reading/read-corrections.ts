import type {StoryByIdQueryResult} from '../../queries/sanity.types.generated.ts'
import {type CorrectionKind, correctionLabel, CORRECTION_KINDS} from '../format/correction-label.ts'
import {newsTime} from '../format/news-time.ts'
import {positionKey} from './block-keys.ts'
import type {CorrectionsView, CorrectionView} from './story-view.ts'
import {objects, oneOf, text} from './values.ts'

type Story = NonNullable<StoryByIdQueryResult>
type CorrectionResult = NonNullable<Story['corrections']>[number]

/** The corrections by where they stand, the newest first. One without words says nothing and is left out. */
export function readCorrections(
  corrections: Story['corrections'] | undefined,
  timeZone: string,
): CorrectionsView {
  const taken = new Set<string>()
  const read = objects<CorrectionResult>(corrections)
    .map((correction, index) => readCorrection(correction, uniqueKey(correction, index, taken), timeZone))
    .filter((correction) => correction !== undefined)
    .toSorted((one, other) => instant(other) - instant(one))
  return {
    overText: read.filter(({isUrgent}) => isUrgent),
    underText: read.filter(({isUrgent}) => !isUrgent),
  }
}

function readCorrection(
  correction: CorrectionResult,
  key: string,
  timeZone: string,
): CorrectionView | undefined {
  const words = text(correction.text)
  if (words === undefined) return undefined
  const kind: CorrectionKind = oneOf(CORRECTION_KINDS, correction.kind) ?? 'correction'
  return {
    key,
    label: correctionLabel(kind),
    text: words,
    made: newsTime(correction.date, timeZone),
    isUrgent: correction.priority === 'high',
  }
}

function uniqueKey(correction: CorrectionResult, index: number, taken: Set<string>): string {
  const own = text(correction._key)
  const key = own === undefined || taken.has(own) ? positionKey(index) : own
  taken.add(key)
  return key
}

/** Undated ones come last. */
function instant({made}: CorrectionView): number {
  return made === undefined ? 0 : Date.parse(made.iso)
}
