import {holdsAt, readEmbargo} from '../../../story/format/embargo.ts'
import {correctionRefusals, datedCorrections} from './correction-changes.ts'
import {editorialRecord, type StoredStory} from './editorial-record.ts'
import {offeredKinds} from './offered-kinds.ts'
import {publishedSlugs, slugRefusals} from './published-slugs.ts'
import type {Refusal, SlugClaim} from './refusal.ts'
import {type PublicationKind, stampPublication} from './stamp-publication.ts'
import {keptWithdrawal} from './withdrawal.ts'

export interface PublicationRequest {
  /** What is published now, or `undefined`. */
  readonly before: StoredStory | undefined
  /** The draft. */
  readonly after: StoredStory
  readonly kind: PublicationKind
  readonly note?: string | undefined
  /** Other stories that have the draft's address, or once had it. */
  readonly claims: readonly SlugClaim[]
  /** When a copy of the story is to be published by the clock, if one is. */
  readonly scheduledFor?: string | undefined
  /** The moment of publication, by the clock of the server. */
  readonly now: Date
}

export type PublicationPlan =
  | {readonly allowed: true; readonly fields: RecordFields}
  | {readonly allowed: false; readonly refusals: readonly Refusal[]}

/** The fields of the editorial record after the publication; `undefined`: the field is to go. */
export type RecordFields = {readonly [field: string]: unknown}

/** Whether the draft may be published as asked, and with which editorial record. All rules meet here. */
export function planPublication(request: PublicationRequest): PublicationPlan {
  const refusals = refusalsOf(request)
  if (refusals.length > 0) return {allowed: false, refusals}
  const {before, after, now} = request
  const corrections = datedCorrections(after, now)
  return {
    allowed: true,
    fields: {
      ...stampPublication(request),
      publishedSlugs: publishedSlugs(before, after),
      corrections,
      // An unpublished story remembers them by its draft.
      publishedCorrections: corrections,
      withdrawal: keptWithdrawal(before, after),
    },
  }
}

function refusalsOf({
  before,
  after,
  kind,
  note,
  claims,
  scheduledFor,
  now,
}: PublicationRequest): readonly Refusal[] {
  const embargo = readEmbargo(after['embargo'])
  const offered = offeredKinds(before, after)
  return [
    ...(holdsAt(embargo, now) ? [{type: 'embargo', embargo} as const] : []),
    ...(scheduledFor === undefined ? [] : [{type: 'scheduled', publishAt: scheduledFor} as const]),
    ...(offered.includes(kind) ? [] : [{type: 'otherKind', offered} as const]),
    ...slugRefusals(after, claims),
    ...correctionRefusals(before, after, kind, note),
    ...(kind === 'silent' && movesPublication(before, after) ? [{type: 'silentTime'} as const] : []),
  ]
}

/** Whether the editor gave another time of publication than the one readers know. */
function movesPublication(before: StoredStory | undefined, after: StoredStory): boolean {
  if (before === undefined) return false
  const known = editorialRecord(before).publishedAt
  const given = editorialRecord(after).publishedAt
  return known !== undefined && given !== undefined && Date.parse(known) !== Date.parse(given)
}
