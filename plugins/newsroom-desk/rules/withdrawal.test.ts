import {expect, test} from 'vitest'

import {story} from './story.fixture.ts'
import {isWithdrawn, keptWithdrawal, withdrawalOf} from './withdrawal.ts'

const NOW = '2023-01-03T06:00:00.000Z'
const now = new Date(NOW)
const withdrawal = {
  _type: 'withdrawal',
  withdrawnAt: '2023-01-02T06:00:00.000Z',
  reason: 'legal',
  notice: 'This story was withdrawn.',
} as const
const out = story({headline: 'Ships wait'})
const withdrawn = story({headline: 'Ships wait', withdrawal})

test.each([
  [
    {reason: 'error', notice: ' We were wrong. '},
    out,
    {_type: 'withdrawal', withdrawnAt: NOW, reason: 'error', notice: 'We were wrong.'},
  ],
  [{reason: 'error', notice: 'Mended.'}, withdrawn, {...withdrawal, reason: 'error', notice: 'Mended.'}],
  [{reason: undefined, notice: 'We were wrong.'}, out, undefined],
  [{reason: '', notice: 'We were wrong.'}, out, undefined],
  [{reason: 'error', notice: '  '}, out, undefined],
  [{reason: 'error', notice: undefined}, out, undefined],
])('withdrawing with %j', (request, published, stored) => {
  expect(withdrawalOf(request, published, now)).toEqual(stored)
})

test('what is published says whether the story is withdrawn', () => {
  expect([isWithdrawn(undefined), isWithdrawn(out), isWithdrawn(withdrawn)]).toEqual([false, false, true])
  expect(keptWithdrawal(out, withdrawn)).toBe(undefined)
  expect(keptWithdrawal(withdrawn, out)).toEqual(withdrawal)
  expect(keptWithdrawal(undefined, withdrawn)).toEqual(withdrawal)
})
