import type {SeedSummary} from '../../seed/index.ts'

/** What seeding came to, in one sentence. */
export function describeSummary({created, updated, unchanged, kept}: SeedSummary): string {
  const outcomes = [
    [created.length, 'created'],
    [updated.length, 'updated'],
    [unchanged.length, 'as they were'],
    [kept.length, 'kept as editors left them'],
  ] as const
  const counts = outcomes.filter(([count]) => count > 0).map(([count, outcome]) => `${count} ${outcome}`)
  const changed = created.length + updated.length > 0
  return `${changed ? 'The stories are in' : 'Nothing to do'}: ${counts.join(', ')}.`
}
