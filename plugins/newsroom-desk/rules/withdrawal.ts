import type {StoredStory} from './editorial-record.ts'

export interface Withdrawal {
  readonly _type: 'withdrawal'
  readonly withdrawnAt: string
  readonly reason: string
  readonly notice: string
}

/** The reason and the notice to readers, as the editor gives them; both are needed. */
export interface WithdrawalRequest {
  readonly reason: string | undefined
  readonly notice: string | undefined
}

/** The withdrawal as stored; `undefined` where reason or notice lack. A notice that is mended keeps its date. */
export function withdrawalOf(
  {reason, notice}: WithdrawalRequest,
  published: StoredStory,
  now: Date,
): Withdrawal | undefined {
  const words = notice?.trim()
  if (!reason || !words) return undefined
  return {
    _type: 'withdrawal',
    withdrawnAt: withdrawnSince(published) ?? now.toISOString(),
    reason,
    notice: words,
  }
}

/** Whether readers get the notice in place of the story. */
export function isWithdrawn(story: StoredStory | undefined): boolean {
  return story !== undefined && story['withdrawal'] !== undefined && story['withdrawal'] !== null
}

/** A publication neither withdraws a story nor brings it back: what is published decides, not the draft. */
export function keptWithdrawal(before: StoredStory | undefined, after: StoredStory): unknown {
  return (before ?? after)['withdrawal'] ?? undefined
}

function withdrawnSince({withdrawal}: StoredStory): string | undefined {
  if (typeof withdrawal !== 'object' || withdrawal === null || !('withdrawnAt' in withdrawal))
    return undefined
  return typeof withdrawal.withdrawnAt === 'string' ? withdrawal.withdrawnAt : undefined
}
