import {expect, test} from 'vitest'

import {formatCredit} from './credit.ts'

const nothing = {creditLine: undefined, photographer: undefined, creditChain: [], supplier: undefined}
const shipped = {photographer: 'Aleksey Druzhinin', creditChain: ['Sputnik', 'Kremlin'], supplier: 'Reuters'}

test.each([
  [
    {...shipped, creditLine: 'Sputnik/Aleksey Druzhinin/Kremlin via Reuters'},
    'Sputnik/Aleksey Druzhinin/Kremlin via Reuters',
  ],
  [{...nothing, ...shipped}, 'Aleksey Druzhinin/Sputnik/Kremlin via Reuters'],
  [{...nothing, photographer: 'Jane Doe'}, 'Jane Doe'],
  [{...nothing, supplier: 'Reuters'}, 'Reuters'],
  [{...nothing, creditChain: ['Reuters'], supplier: 'Reuters'}, 'Reuters'],
  [nothing, undefined],
])('Credit %#', (parts, credit) => {
  expect(formatCredit(parts)).toBe(credit)
})
