import type {CaptureReport} from '../report/capture-report.ts'

export type DocumentOutcome = 'created' | 'updated' | 'unchanged' | 'kept'

/** What an observer of the seed is told, as it happens. Documents are reported after their transaction is in. */
export type SeedEvent =
  | {type: 'storyRead'; file: string; headline: string; report: CaptureReport}
  | {type: 'pictureUploaded'; assetId: string}
  | {type: 'document'; id: string; outcome: DocumentOutcome; reason?: string}
  | {type: 'storyWritten'; story: string; transactionId: string | undefined}

export type SeedObserver = (event: SeedEvent) => void

/** What became of each document: ids, in the order they were written. */
export interface SeedSummary {
  created: string[]
  updated: string[]
  unchanged: string[]
  /** Left as they are in the dataset, with the reason. */
  kept: {id: string; reason: string}[]
}

/** Joins the summaries of several stories. A document that they share counts once, by what happened to it first. */
export function joinSummaries(summaries: readonly SeedSummary[]): SeedSummary {
  const joined: SeedSummary = {created: [], updated: [], unchanged: [], kept: []}
  const seen = new Set<string>()
  const isNew = (id: string): boolean => {
    if (seen.has(id)) return false
    seen.add(id)
    return true
  }
  for (const {created, updated, unchanged, kept} of summaries) {
    joined.created.push(...created.filter(isNew))
    joined.updated.push(...updated.filter(isNew))
    joined.unchanged.push(...unchanged.filter(isNew))
    joined.kept.push(...kept.filter(({id}) => isNew(id)))
  }
  return joined
}
