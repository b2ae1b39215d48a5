import {expect, test} from 'vitest'

import {shippedVocabulary} from '../vocabulary/shipped-vocabulary.ts'
import {readCredit} from './read-credit.ts'

test.each([
  [
    'Sputnik/Aleksey Druzhinin/Kremlin via Reuters',
    {
      photographer: 'Aleksey Druzhinin',
      chain: ['Sputnik', 'Kremlin'],
      supplier: 'Reuters',
      stateAgency: true,
      handout: true,
      unknown: [],
    },
  ],
  [
    'REUTERS/Florence Lo',
    {
      photographer: 'Florence Lo',
      chain: [],
      supplier: 'Reuters',
      stateAgency: false,
      handout: false,
      unknown: [],
    },
  ],
  ['Handout via REUTERS', {chain: [], supplier: 'Reuters', stateAgency: false, handout: true, unknown: []}],
  [
    'Xinhua/Li Tao/Ju Peng',
    {chain: ['Xinhua'], stateAgency: true, handout: false, unknown: ['Li Tao', 'Ju Peng']},
  ],
  ['iStock/somebody_42', {chain: [], stateAgency: false, handout: false, unknown: ['iStock', 'somebody_42']}],
  ['', {chain: [], stateAgency: false, handout: false, unknown: []}],
])('%s', (creditLine, credit) => {
  expect(readCredit(creditLine, shippedVocabulary)).toEqual(credit)
})
